import type { DeviceReport, DoorView } from '../contract/checkin';
import { ConferenceClock } from './conferenceClock';
import { DeviceApi } from './deviceApi';
import { keepPapers, papersOf, type Papers } from './enrolment/papers';
import type { PhoneStore } from './phoneStore';

export type Connection = 'unknown' | 'up' | 'no-network' | 'no-answer';

/** The door's sessions and numbers are asked for this often. */
export const REFRESH_MILLIS = 10_000;

export interface ContactEvents {
  /** There was no contact before, or none was known of. */
  found(): void;
  lost(): void;
  /** The door was asked for, with or without an answer. */
  asked(): void;
  signedOut(): void;
  /** Another page has made the phone another door. */
  replaced(by: Papers): void;
}

/** How this phone keeps in touch with the service: it asks for its door again and again, and tells how it is. */
export class Contact {
  view = $state.raw<DoorView | undefined>();
  clock = $state.raw(new ConferenceClock(0));
  connection = $state<Connection>('unknown');

  private readonly api: DeviceApi;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** As the service told it; what is shown counts on from there. */
  private told: DoorView | undefined;
  private closed = false;

  /** @param report how the phone is now */
  constructor(
    private readonly store: PhoneStore,
    private readonly papers: Papers,
    private readonly report: () => Promise<DeviceReport>,
    private readonly events: ContactEvents,
  ) {
    this.api = new DeviceApi(papers.credential);
  }

  get isUp(): boolean {
    return this.connection === 'up' || (this.connection === 'unknown' && navigator.onLine);
  }

  /** The door as it was last seen. */
  remember(): void {
    this.adopt(this.papers.view, new ConferenceClock(this.papers.aheadMillis));
  }

  async refresh(): Promise<void> {
    clearTimeout(this.timer);
    try {
      const kept = await papersOf(this.store).catch(() => undefined);
      if (kept && kept.credential !== this.papers.credential) this.replaced(kept);
      else await this.lookAtDoor();
    } catch {
      // What the phone keeps cannot be read or written now; it may be at the next look.
    }
    this.refreshIn(REFRESH_MILLIS);
  }

  refreshIn(millis: number): void {
    if (this.closed) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), millis);
  }

  reached(how: 'answered' | 'busy' | 'unreachable'): void {
    const wasUp = this.connection === 'up';
    this.connection =
      how === 'answered' ? 'up' : how === 'busy' && navigator.onLine ? 'no-answer' : 'no-network';
    if (this.connection !== 'up') this.events.lost();
    else if (!wasUp) this.events.found();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private async lookAtDoor(): Promise<void> {
    const read = await this.api.door();
    if (this.closed) return;
    switch (read.kind) {
      case 'read': {
        this.reached('answered');
        const clock = ConferenceClock.told(read.view.now, read.halfwayMillis);
        this.adopt(read.view, clock);
        await keepPapers(this.store, { ...this.papers, view: read.view, aheadMillis: clock.ahead });
        break;
      }
      case 'unchanged':
        this.reached('answered');
        this.view = this.told;
        break;
      case 'busy':
      case 'unreachable':
        this.reached(read.kind);
        break;
      case 'signed-out':
        this.events.signedOut();
        return;
    }
    this.events.asked();
    // Others are let in by it: nobody may be told that a place is free while this phone keeps somebody to itself.
    if (this.connection === 'up') await this.api.report(await this.report());
  }

  private adopt(view: DoorView | undefined, clock: ConferenceClock): void {
    if (view) this.view = this.told = view;
    this.clock = clock;
  }

  private replaced(by: Papers): void {
    if (!this.closed) this.events.replaced(by);
  }
}
