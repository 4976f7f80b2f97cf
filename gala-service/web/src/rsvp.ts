import '@lanyard/web-kit/styles.css';
import { language } from '@lanyard/web-kit';
import { mount } from 'svelte';
import './language/texts';
import RsvpPage from './rsvp/RsvpPage.svelte';

void language.offer().then(() => mount(RsvpPage, { target: document.getElementById('app')! }));
