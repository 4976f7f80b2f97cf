import type { ListAnswer } from '../../contract/checkin';
import { liveList, readList } from '../deviceApi';

export const FIRST_PAUSE_MILLIS = 1_000;
export const LONGEST_PAUSE_MILLIS = 15_000;

export interface ListLinkEvents {
  told(list: ListAnswer): void;
  /** Nothing has changed that was not told. */
  stillThere(): void;
  signedOut(): void;
}

/**
 * Brings the list and whatever changes of it, for as long as there is a network: at once while the live stream stands,
 * else whenever it can be asked again.
 */
export class ListLink {
  private readonly stopping = new AbortController();
  private failures = 0;
  private wake: (() => void) | undefined;

  /** @param position of the list that the phone has */
  constructor(
    private readonly credential: string,
    private readonly position: () => string | undefined,
    private readonly events: ListLinkEvents,
  ) {}

  open(): void {
    void this.run();
  }

  /** The network may be back. */
  nudge(): void {
    this.wake?.();
  }

  close(): void {
    this.stopping.abort();
    this.wake?.();
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const read = await readList(this.credential, this.position(), this.stopping.signal);
      if (this.stopping.signal.aborted) return;
      if (read.kind === 'signed-out') return this.events.signedOut();
      if (read.kind === 'read') {
        this.take(read.list);
        await liveList(this.credential, this.position(), this.stopping.signal, {
          told: (list) => this.take(list),
          stillThere: () => this.events.stillThere(),
        });
      }
      this.failures += 1;
      await this.pause();
    }
  }

  private take(list: ListAnswer): void {
    if (this.stopping.signal.aborted) return;
    this.failures = 0;
    this.events.told(list);
  }

  private async pause(): Promise<void> {
    const millis = Math.min(FIRST_PAUSE_MILLIS * 2 ** (this.failures - 1), LONGEST_PAUSE_MILLIS);
    await new Promise<void>((done) => {
      const timer = setTimeout(done, millis * (1 + Math.random() / 4));
      this.wake = () => {
        clearTimeout(timer);
        done();
      };
    });
    this.wake = undefined;
  }
}
