import type { DecidedScan, Direction } from '../../contract/checkin';
import { faceOf, keptFace, notKeptFace, type Face } from './face';

/** Nothing is shown for answers that come faster; slower ones show that the badge was read. */
export const CHECKING_AFTER_MILLIS = 350;
/** How long somebody stands at the door without a verdict before the phone says that the scan is kept. */
export const PATIENCE_MILLIS = 2_500;
/** Green goes by itself; whatever needs a word with somebody stays longer. The next badge replaces either. */
export const QUIET_STAYS_MILLIS = 1_800;
export const ADMISSION_STAYS_MILLIS = 3_000;
export const OTHERS_STAY_MILLIS = 8_000;

export type Showing =
  { kind: 'nothing' } | { kind: 'checking' } | { kind: 'face'; face: Face; scanId: string };

export interface ScreenEvents {
  shows(showing: Showing): void;
}

/** What fills the screen: always about the badge that was held up last. */
export class Screen {
  private scanId: string | undefined;
  private direction: Direction = 'IN';
  private shown = false;
  private timers: ReturnType<typeof setTimeout>[] = [];

  constructor(
    private readonly events: ScreenEvents,
    private readonly timeZone: () => string,
  ) {}

  /** @param connected false when the phone knows that no answer will come soon */
  badgeRead(scanId: string, direction: Direction, connected: boolean): void {
    this.clear();
    this.scanId = scanId;
    this.direction = direction;
    if (!connected) {
      this.keep();
      return;
    }
    this.later(CHECKING_AFTER_MILLIS, () => this.events.shows({ kind: 'checking' }));
    this.later(PATIENCE_MILLIS, () => this.keep());
  }

  /** The phone could not keep the scan: nothing will come of it. */
  notKept(): void {
    this.clear();
    this.show(notKeptFace());
  }

  /** A verdict about an earlier badge is not shown: its wearer has moved on. */
  decided(answer: DecidedScan): void {
    if (answer.scanId === this.scanId) this.show(faceOf(answer, this.timeZone()));
  }

  /** The phone cannot get an answer now. */
  lost(): void {
    if (this.scanId !== undefined && !this.shown) this.keep();
  }

  dismiss(): void {
    this.clear();
    this.events.shows({ kind: 'nothing' });
  }

  private keep(): void {
    this.show(keptFace(this.direction));
  }

  private show(face: Face): void {
    this.stopTimers();
    this.shown = true;
    this.events.shows({ kind: 'face', face, scanId: this.scanId ?? '' });
    this.later(staysMillis(face), () => this.dismiss());
  }

  private clear(): void {
    this.stopTimers();
    this.scanId = undefined;
    this.shown = false;
  }

  private later(millis: number, then: () => void): void {
    this.timers.push(setTimeout(then, millis));
  }

  private stopTimers(): void {
    this.timers.forEach(clearTimeout);
    this.timers = [];
  }
}

function staysMillis(face: Face): number {
  if (face.quiet) return QUIET_STAYS_MILLIS;
  return face.tone === 'admit' ? ADMISSION_STAYS_MILLIS : OTHERS_STAY_MILLIS;
}
