import { inWords } from '@lanyard/web-kit';
import { checkin } from './services';

/** Phones tell what they did whenever they have network again. */
const REFRESH_MILLIS = 3_000;

/** What is read from the service again every few seconds while somebody looks. */
export class Polled<T> {
  /** Undefined until it was read once. */
  value = $state.raw<T | undefined>();
  /** Why it could not be read just now, in words. */
  failure = $state<string | undefined>();

  readonly #again: ReturnType<typeof setInterval>;
  #asked = 0;
  #busy = false;

  /** @param path below the service's API */
  constructor(protected readonly path: string) {
    void this.refresh();
    this.#again = setInterval(() => {
      if (!this.#busy && document.visibilityState === 'visible') void this.refresh();
    }, REFRESH_MILLIS);
  }

  stop(): void {
    clearInterval(this.#again);
  }

  /** Reads it; an answer that was asked for earlier than another one changes nothing after it. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    this.#busy = true;
    try {
      const value = await checkin.get<T>(this.path);
      if (asked === this.#asked) [this.value, this.failure] = [value, undefined];
    } catch (error) {
      if (asked === this.#asked) this.failure = inWords(error);
    } finally {
      if (asked === this.#asked) this.#busy = false;
    }
  }
}
