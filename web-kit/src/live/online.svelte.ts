/** Whether this device has a network at all; that the service answers is another matter. */
class Online {
  now = $state(typeof navigator === 'undefined' || navigator.onLine !== false);

  constructor() {
    globalThis.addEventListener?.('online', () => (this.now = true));
    globalThis.addEventListener?.('offline', () => (this.now = false));
  }
}

export const online = new Online();
