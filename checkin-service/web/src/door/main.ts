import '@lanyard/web-kit/styles.css';
import './door.css';
import { mount } from 'svelte';
import DoorApp from './DoorApp.svelte';
import { takeEnrolmentCode } from './enrolment/enrolmentCode';
import { Updates } from './update/updates';

const code = takeEnrolmentCode(location, history);

const updates = new Updates(navigator.serviceWorker, () => location.reload());
if (import.meta.env.PROD) updates.begin();

export default mount(DoorApp, { target: document.getElementById('app')!, props: { code, updates } });
