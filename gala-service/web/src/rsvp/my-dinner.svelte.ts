import { Attempt, ConferenceClock, ConferenceTime, Problem, language, online } from '@lanyard/web-kit';
import { answer, me, rsvp } from '../api/gala';
import type { Answer, Me, Rsvp } from '../api/types';

const refreshEvery = 20_000;
const badgesWithin = [400, 800, 1_500, 3_000, 5_000];

/** A host's dinner: what the service knows, kept fresh while the page is looked at. */
export class MyDinner {
  page = $state.raw<Rsvp | undefined>();
  me = $state.raw<Me | undefined>();
  failure = $state<unknown>();
  loading = $state(false);
  readonly clock = new ConferenceClock();
  readonly time = $derived(
    this.page?.dinner ? new ConferenceTime(this.page.dinner.timeZone, language.locale) : undefined,
  );

  readonly #attempt = new Attempt();
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #look = () => {
    if (document.visibilityState === 'visible' && online.now && this.page) void this.load();
  };

  constructor() {
    this.#timer = setInterval(this.#look, refreshEvery);
    document.addEventListener('visibilitychange', this.#look);
    addEventListener('online', this.#look);
    void this.load();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.clock.stop();
    document.removeEventListener('visibilitychange', this.#look);
    removeEventListener('online', this.#look);
  }

  async load(): Promise<void> {
    this.loading = true;
    try {
      this.#shown(await rsvp());
      this.failure = undefined;
      void this.#badges();
    } catch (error) {
      // What is on the screen stays; only a page that has nothing to show says why.
      if (!this.page || (error instanceof Problem && error.kind === 'not-signed-in')) this.failure = error;
    } finally {
      this.loading = false;
    }
  }

  /** Fails as the service does; the same wish again after silence is sent under the same key. */
  async answer(wish: Answer): Promise<void> {
    try {
      this.#shown(await answer(wish, this.#attempt.key(wish)));
      this.#attempt.answered();
    } catch (error) {
      // only a no is an answer: what is in doubt may be done, and is asked again as the same
      if (error instanceof Problem && error.status < 500) this.#attempt.answered();
      throw error;
    }
    void this.#badges();
  }

  #shown(page: Rsvp): void {
    this.page = page;
    if (page.dinner) this.clock.set(page.dinner.now);
  }

  /** Guests' badges come from another service, a moment after the party is confirmed. */
  async #badges(): Promise<void> {
    for (const pause of [0, ...badgesWithin]) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      try {
        this.me = await me();
      } catch {
        return; // the dinner is shown without badges; the next look asks again
      }
      const known = new Set(this.me.guests.map((badge) => badge.guestId));
      const awaited = this.page?.rsvp.status === 'CONFIRMED' ? this.page.rsvp.guests : [];
      if (awaited.every((guest) => known.has(guest.guestId))) return;
    }
  }
}
