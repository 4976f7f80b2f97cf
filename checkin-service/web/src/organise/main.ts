import '@lanyard/web-kit/styles.css';
import { mount } from 'svelte';
import OrganiseApp from './OrganiseApp.svelte';

export default mount(OrganiseApp, { target: document.getElementById('app')! });
