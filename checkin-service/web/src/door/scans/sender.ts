import type { DecidedScan, Scan, ScanAnswer } from '../../contract/checkin';
import { isHandedOut } from '../badges/handedOut';
import { Rounds } from '../outbox/rounds';
import type { KeptScan, PhoneStore } from '../phoneStore';

/** How one attempt to send scans ended. */
export type Sent =
  | { kind: 'answered'; answers: ScanAnswer[] }
  /** Nothing came back: no network, or not our service at the other end. */
  | { kind: 'unreachable' }
  /** The service answered that it cannot now. */
  | { kind: 'busy'; retryAfterMillis?: number }
  /** The service will not take this batch, however often it is sent. */
  | { kind: 'refused'; reason: string }
  /** The credential opens nothing any more. */
  | { kind: 'signed-out' };

export type Transport = (scans: Scan[], credential: string) => Promise<Sent>;

export interface SenderEvents {
  decided(answers: DecidedScan[]): void;
  setAside(scanId: string): void;
  reached(how: 'answered' | 'busy' | 'unreachable'): void;
  signedOut(): void;
}

/** A batch of this many stays well below the service's 64 KB. */
export const BATCH = 100;
export const NOT_DECIDED_PAUSE_MILLIS = 500;

/**
 * Sends what the phone keeps, oldest first, until every scan has its verdict. A scan leaves the phone only after the
 * service has answered it; sending one twice is harmless, because its id decides it once.
 */
export class Sender {
  private readonly rounds = new Rounds(() => this.sendWaiting());
  private batch = BATCH;

  constructor(
    private readonly store: Pick<PhoneStore, 'waiting' | 'settle' | 'setAside'>,
    private readonly transport: Transport,
    private readonly events: SenderEvents,
    /** The codes that were handed out and that registration-service has to hear of first. */
    private readonly unanswered: () => Promise<ReadonlySet<string>> = async () => new Set(),
  ) {}

  /** There is something to send, or the network may be back. Comes back at once; call it as often as you like. */
  nudge(): void {
    this.rounds.nudge();
  }

  stop(): void {
    this.rounds.stop();
  }

  /** Sends until nothing waits; or says after how many milliseconds to try again. */
  private async sendWaiting(): Promise<number | undefined> {
    while (!this.rounds.stopped) {
      const scans = await this.next();
      const [first] = scans;
      if (!first) return undefined;
      const sent = await this.transport(scans.map(asSent), first.credential);
      const pauseMillis = await this.take(scans, sent);
      if (pauseMillis !== undefined) return pauseMillis;
    }
    return undefined;
  }

  /** Registration-service keeps nothing of badges that nobody has, so a registration goes before its scans: ADR 72. */
  private async next(): Promise<KeptScan[]> {
    const scans = await this.store.waiting(this.batch);
    if (!scans.some(({ badge }) => isHandedOut(badge))) return scans;
    return this.store.waiting(this.batch, await this.unanswered());
  }

  private async take(scans: KeptScan[], sent: Sent): Promise<number | undefined> {
    switch (sent.kind) {
      case 'answered': {
        this.rounds.succeeded();
        this.batch = BATCH;
        this.events.reached('answered');
        const decided = sent.answers.filter(isDecided);
        const malformed = sent.answers.filter(({ verdict }) => verdict === 'malformed');
        const settled = this.store.settle(decided.map(({ scanId }) => scanId));
        // Nobody at the door waits for the phone to strike out what was answered.
        if (decided.length > 0) this.events.decided(decided);
        await settled;
        for (const { scanId } of malformed) if (scanId) await this.putAside(scanId, 'malformed');
        return decided.length + malformed.length < scans.length ? NOT_DECIDED_PAUSE_MILLIS : undefined;
      }
      case 'unreachable':
        this.events.reached('unreachable');
        return this.rounds.nextPause();
      case 'busy':
        this.events.reached('busy');
        return this.rounds.atLeast(sent.retryAfterMillis ?? this.rounds.nextPause());
      case 'refused': {
        this.events.reached('answered');
        const [first] = scans;
        if (scans.length > 1) {
          // One bad scan must not hold up the rest: halve until it stands alone.
          this.batch = Math.ceil(scans.length / 2);
        } else if (first) {
          await this.putAside(first.scanId, sent.reason);
          this.batch = BATCH;
        }
        return undefined;
      }
      case 'signed-out':
        this.stop();
        this.events.signedOut();
        return undefined;
    }
  }

  private async putAside(scanId: string, reason: string): Promise<void> {
    await this.store.setAside(scanId, reason);
    this.events.setAside(scanId);
  }
}

/** Whether the service has said what becomes of this scan. */
function isDecided(answer: ScanAnswer): answer is DecidedScan {
  return answer.scanId !== undefined && answer.verdict !== 'not-decided' && answer.verdict !== 'malformed';
}

/**
 * What only the phone needs to know stays on it. Where it had to decide alone, that is told; otherwise the service is asked,
 * each time alike: it knows a scan again by all that it says.
 */
function asSent({ scanId, door, badge, scannedAt, session, direction, letIn, undo, own }: KeptScan): Scan {
  return {
    scanId,
    door,
    badge,
    scannedAt,
    direction,
    ...(session === undefined ? {} : { session }),
    ...(letIn ? { letIn } : {}),
    ...(undo ? { undo } : {}),
    ...(own?.alone
      ? { decided: { verdict: own.verdict, session: own.session, overruled: own.overruled } }
      : {}),
  };
}
