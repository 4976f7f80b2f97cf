import '@lanyard/web-kit/styles.css';
import { mount } from 'svelte';
import RsvpPage from './rsvp/RsvpPage.svelte';

export default mount(RsvpPage, { target: document.getElementById('app')! });
