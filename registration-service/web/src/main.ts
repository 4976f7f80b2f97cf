import '@lanyard/web-kit/styles.css';
import { language } from '@lanyard/web-kit';
import { mount } from 'svelte';
import App from './App.svelte';
import './language/texts';
import { routeOf } from './route';

const { page } = routeOf(location.pathname);
if (page !== 'organise' && page !== 'sign-in') await language.offer();

export default mount(App, { target: document.getElementById('app')! });
