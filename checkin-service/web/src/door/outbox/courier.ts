import type { Errand, Outbox } from './outbox';
import { Rounds } from './rounds';

/** How one attempt to bring something ended. */
export type Brought<Content, Answer> =
  | { kind: 'taken'; answer: Answer }
  /** The service will not take it as it is, however often it is sent. */
  | { kind: 'refused'; reason: string }
  /** In its place this is sent, as another wish. */
  | { kind: 'instead'; errand: Errand<Content> }
  /** Nothing came back: no network, or not our service at the other end. */
  | { kind: 'unreachable' }
  /** The service cannot now. */
  | { kind: 'busy'; retryAfterMillis?: number };

export interface CourierEvents<Content, Answer> {
  taken(errand: Errand<Content>, answer: Answer): void;
  /** What becomes of a refused one; it waits no more. */
  refused(errand: Errand<Content>, reason: string): Promise<void>;
}

/** Brings what the outbox keeps of one kind, oldest first, until all of it is taken. */
export class Courier<Content, Answer> {
  private readonly rounds = new Rounds(() => this.bringWaiting());

  constructor(
    private readonly outbox: Outbox,
    private readonly kind: string,
    private readonly bring: (
      errand: Errand<Content>,
      credential: string,
    ) => Promise<Brought<Content, Answer>>,
    private readonly events: CourierEvents<Content, Answer>,
  ) {}

  nudge(): void {
    this.rounds.nudge();
  }

  stop(): void {
    this.rounds.stop();
  }

  private async bringWaiting(): Promise<number | undefined> {
    while (!this.rounds.stopped) {
      const next = await this.outbox.next<Content>(this.kind);
      if (!next) return undefined;
      const brought = await this.bring(next.errand, next.credential);
      if (this.rounds.stopped) return undefined;
      const pauseMillis = await this.take(next.errand, brought);
      if (pauseMillis !== undefined) return pauseMillis;
    }
    return undefined;
  }

  private async take(
    errand: Errand<Content>,
    brought: Brought<Content, Answer>,
  ): Promise<number | undefined> {
    switch (brought.kind) {
      case 'taken':
        this.rounds.succeeded();
        await this.outbox.settle(errand.id);
        this.events.taken(errand, brought.answer);
        return undefined;
      case 'refused':
        this.rounds.succeeded();
        await this.events.refused(errand, brought.reason);
        return undefined;
      case 'instead':
        await this.outbox.replace(brought.errand);
        return undefined;
      case 'unreachable':
        return this.rounds.nextPause();
      case 'busy':
        return this.rounds.atLeast(brought.retryAfterMillis ?? this.rounds.nextPause());
    }
  }
}
