import { Problem } from '@lanyard/web-kit';
import { me, openPersonalLink } from '../api/registration';
import type { Me } from '../api/types';

export type Standing = 'loading' | 'here' | 'no-link' | 'link-ended' | 'erased' | 'failed';

/** Whoever is told to come to a door looks at this page: it must not be old. */
export const REFRESH_MILLIS = 10_000;

/** Somebody's own page: opened by the personal link, held open by its cookie. */
export class OwnPage {
  standing = $state<Standing>('loading');
  me = $state.raw<Me | undefined>();
  failure = $state.raw<unknown>();
  #opened = false;
  #waited = 0;

  /** Takes the token out of the address before anything else, so that it is not shared by accident. */
  async open(): Promise<void> {
    this.standing = 'loading';
    const token = location.hash.slice(1);
    try {
      if (token) {
        history.replaceState(null, '', location.pathname + location.search);
        this.#opened = true;
        await openPersonalLink(decodeURIComponent(token));
      }
      await this.refresh();
    } catch (error) {
      this.#failed(error);
    }
  }

  async refresh(): Promise<void> {
    this.show(await me());
  }

  /** Looks again now and then, as long as the page is looked at. @returns what ends it */
  keepFresh(): () => void {
    const timer = setInterval(() => {
      if (this.standing === 'here' && document.visibilityState === 'visible') {
        void this.refresh().catch(() => {}); // the next look may find the network again
      }
    }, REFRESH_MILLIS);
    return () => clearInterval(timer);
  }

  /** There is nobody to show any more. */
  erased(): void {
    this.me = undefined;
    this.standing = 'erased';
  }

  show(mine: Me): void {
    this.me = mine;
    this.standing = 'here';
    // Name and address travel beside the events and may come a moment later.
    if (mine.person === 'PENDING' && this.#waited++ < 10) {
      setTimeout(() => void this.refresh().catch(() => {}), 700);
    }
  }

  /**
   * Does something that answers with the new state of the page. A sign-in that ended, or a registration that somebody
   * else has cancelled meanwhile, is shown as such.
   */
  async change(work: () => Promise<Me>): Promise<void> {
    try {
      this.show(await work());
    } catch (error) {
      if (error instanceof Problem && error.status === 401) this.#failed(error);
      if (error instanceof Problem && error.kind === 'registration-cancelled') {
        await this.refresh().catch(() => {});
      }
      throw error;
    }
  }

  #failed(error: unknown): void {
    this.failure = error;
    const refused = error instanceof Problem && error.status < 500 && error.status !== 429;
    this.standing = !refused ? 'failed' : this.#opened ? 'link-ended' : 'no-link';
  }
}
