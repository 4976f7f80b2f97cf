import '@lanyard/web-kit/styles.css';
import { mount } from 'svelte';
import HeadcountPage from './organise/HeadcountPage.svelte';

export default mount(HeadcountPage, { target: document.getElementById('app')! });
