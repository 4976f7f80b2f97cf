import '@lanyard/web-kit/styles.css';
import './door.css';
import { mount } from 'svelte';
import DoorApp from './DoorApp.svelte';
import { enrolmentCode, takeEnrolmentCode } from './enrolment/enrolmentCode';
import { Updates } from './update/updates';

const code = takeEnrolmentCode(location, history);
// A link that is opened while this page is open changes the fragment only: the page begins anew with it.
addEventListener('hashchange', () => {
  if (enrolmentCode(location.hash)) location.reload();
});

const updates = new Updates(navigator.serviceWorker, () => location.reload());
if (import.meta.env.PROD) updates.begin();

export default mount(DoorApp, { target: document.getElementById('app')!, props: { code, updates } });
