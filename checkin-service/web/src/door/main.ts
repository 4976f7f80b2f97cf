import '@lanyard/web-kit/styles.css';
import './door.css';
import { mount } from 'svelte';
import { registerSW } from 'virtual:pwa-register';
import DoorApp from './DoorApp.svelte';
import { takeEnrolmentCode } from './enrolment/enrolmentCode';

const code = takeEnrolmentCode(location, history);

// A new version waits until the app is opened the next time: nothing interrupts a door.
registerSW({ immediate: true });

export default mount(DoorApp, { target: document.getElementById('app')!, props: { code } });
