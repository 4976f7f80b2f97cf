import { Problem } from './problem';
import { uuid } from './uuid';

/**
 * The idempotency key of one thing somebody wants done. The same wish keeps its key over double clicks,
 * "try again" and (with a storage) reloads, so the service does it once; another wish gets another key.
 */
export class Attempt {
  #wish: string | undefined;
  #key: string | undefined;

  constructor(
    private readonly name?: string,
    private readonly storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  ) {
    const kept = name ? storage?.getItem(name) : undefined;
    if (kept) {
      const at = kept.indexOf(' ');
      this.#key = kept.slice(0, at);
      this.#wish = kept.slice(at + 1);
    }
  }

  /** The key for this wish. */
  key(wish: unknown): string {
    const text = JSON.stringify(wish) ?? '';
    if (this.#key === undefined || this.#wish !== text) {
      this.#key = uuid();
      this.#wish = text;
      if (this.name) this.storage?.setItem(this.name, `${this.#key} ${text}`);
    }
    return this.#key;
  }

  /** The wish was answered: the next one, even if it is the same, is a new one. */
  answered(): void {
    this.#key = this.#wish = undefined;
    if (this.name) this.storage?.removeItem(this.name);
  }

  /**
   * The wish failed. A no is an answer; silence and a service in trouble are not: it may be done, so trying again is
   * the same wish.
   */
  failed(error: unknown): void {
    if (error instanceof Problem && error.status < 500 && error.status !== 429) this.answered();
  }
}
