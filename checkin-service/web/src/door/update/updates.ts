/** A new version is looked for this often while the page is open, and whenever the network is back. */
export const LOOK_EVERY_MILLIS = 60 * 60_000;

const SCRIPT = '/door/sw.js';
const SCOPE = '/door/';

/**
 * New versions of the page. The service worker keeps the page for a phone without network, fetches a new version beside
 * it, and lets that wait until it is taken.
 *
 * Not by `virtual:pwa-register`: that one reloads at once when another tab took the new version, and never does in a page
 * that was opened before there was a service worker, which is every phone on the day it was enrolled.
 */
export class Updates {
  private registration: ServiceWorkerRegistration | undefined;
  private isTaking = false;
  private isTaken = false;
  private hadWorker = false;

  constructor(
    private readonly workers: ServiceWorkerContainer | undefined,
    private readonly reload: () => void,
  ) {}

  /** @returns what ends it */
  begin(): () => void {
    const look = () => this.look();
    const changed = () => this.changed();
    // Where it is refused, as by a certificate that nobody trusts, the page works as long as there is network.
    void this.workers
      ?.register(SCRIPT, { scope: SCOPE })
      .then((registration) => (this.registration = registration))
      .catch(() => undefined);
    this.hadWorker = this.workers?.controller != null;
    this.workers?.addEventListener('controllerchange', changed);
    addEventListener('online', look);
    const every = setInterval(look, LOOK_EVERY_MILLIS);
    return () => {
      this.workers?.removeEventListener('controllerchange', changed);
      removeEventListener('online', look);
      clearInterval(every);
    };
  }

  /** Whether there is a new version to be taken. */
  get isWaiting(): boolean {
    return this.isTaken || this.registration?.waiting != null;
  }

  /** Looks whether there is one. */
  look(): void {
    if (navigator.onLine) void this.registration?.update().catch(() => undefined);
  }

  /** Nobody is at the door: takes the new version, if there is one, and loads the page anew. */
  takeIfWaiting(): void {
    const waiting = this.registration?.waiting;
    if (this.isTaken) this.reload();
    else if (waiting && !this.isTaking) {
      this.isTaking = true;
      waiting.addEventListener('statechange', () => {
        if (waiting.state === 'activated') this.reload();
        // It was replaced by a still newer one meanwhile, or failed.
        if (waiting.state === 'redundant') this.isTaking = false;
      });
      waiting.postMessage({ type: 'SKIP_WAITING' });
    }
  }

  /** Another worker looks after this page from now on: the first one, or one that another tab has taken. */
  private changed(): void {
    if (this.hadWorker) this.isTaken = true;
    this.hadWorker = true;
  }
}
