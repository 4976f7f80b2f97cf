import '@lanyard/web-kit/styles.css';
import './shell.css';
import { language } from '@lanyard/web-kit';
import { mount } from 'svelte';
import App from './App.svelte';
import './language/texts';
import { routeOf } from './route';

const app = document.getElementById('app')!;
const { page } = routeOf(location.pathname);
const staff = page === 'organise' || page === 'sign-in';

/** What follows is a task of its own: a finger on the page is not kept waiting for all of it. */
const laterTask = () => new Promise((resolve) => setTimeout(resolve));

void Promise.all([staff || language.offer(), laterTask()]).then(() => {
  app.replaceChildren();
  mount(App, { target: app });
});
