import { inWords } from '@lanyard/web-kit';
import type { Conflict, ConflictDecision } from '../../contract/checkin';
import { checkin } from '../services';
import { below, open } from './order';

/** Phones tell what they did whenever they have network again. */
const REFRESH_MILLIS = 3_000;

/** What doors did that does not fit together, read again every few seconds while somebody looks. */
export class Inbox {
  /** Undefined until they were read once. */
  conflicts = $state.raw<Conflict[] | undefined>();
  /** Why they could not be read just now, in words. */
  failure = $state<string | undefined>();

  /** Somebody has to look at these, the newest first. */
  readonly open = $derived(open(this.conflicts ?? []));
  /** Nobody has to look at these any more, the last settled first. */
  readonly below = $derived(below(this.conflicts ?? []));

  readonly #path: string;
  readonly #again: ReturnType<typeof setInterval>;
  #asked = 0;
  #busy = false;

  constructor(conference: string) {
    this.#path = `/conferences/${encodeURIComponent(conference)}/conflicts`;
    void this.refresh();
    this.#again = setInterval(() => {
      if (!this.#busy && document.visibilityState === 'visible') void this.refresh();
    }, REFRESH_MILLIS);
  }

  stop(): void {
    clearInterval(this.#again);
  }

  /** Reads them; an answer that was asked for earlier than another one changes nothing after it. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    this.#busy = true;
    try {
      const conflicts = await checkin.get<Conflict[]>(this.#path);
      if (asked === this.#asked) [this.conflicts, this.failure] = [conflicts, undefined];
    } catch (error) {
      if (asked === this.#asked) this.failure = inWords(error);
    } finally {
      if (asked === this.#asked) this.#busy = false;
    }
  }

  /** Says what it was. Fails as the service does. */
  async settle(conflict: string, decision: ConflictDecision, key: string): Promise<void> {
    await checkin.put(`${this.#path}/${encodeURIComponent(conflict)}/settlement`, { decision }, { key });
    await this.refresh();
  }
}
