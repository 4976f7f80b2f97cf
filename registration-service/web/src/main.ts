import '@lanyard/web-kit/styles.css';
import { language } from '@lanyard/web-kit';
import { mount } from 'svelte';
import App from './App.svelte';
import './language/texts';
import { routeOf } from './route';

const { page } = routeOf(location.pathname);
const staff = page === 'organise' || page === 'sign-in';

void (staff ? Promise.resolve() : language.offer()).then(() =>
  mount(App, { target: document.getElementById('app')! }),
);
