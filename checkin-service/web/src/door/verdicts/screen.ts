import type { DecidedScan, Direction, Verdict } from '../../contract/checkin';
import { faceOf, keptFace, notKeptFace, type Face } from './face';

/** Nothing is shown for answers that come faster; slower ones show that the badge was read. */
export const CHECKING_AFTER_MILLIS = 350;
/** How long somebody stands at the door without the service's verdict before the phone gives its own. */
export const OWN_VERDICT_AFTER_MILLIS = 1_200;
/** The same where the phone has none: then it says that the scan is kept. */
export const PATIENCE_MILLIS = 2_500;
/** Green goes by itself; whatever needs a word with somebody stays longer. The next badge replaces either. */
export const QUIET_STAYS_MILLIS = 1_800;
export const ADMISSION_STAYS_MILLIS = 3_000;
export const OTHERS_STAY_MILLIS = 8_000;

/** `unsent` while it is the phone's own verdict, or none, and the service has not answered yet. */
export type Showing =
  | { kind: 'nothing' }
  | { kind: 'checking' }
  | { kind: 'face'; face: Face; scanId: string; unsent: boolean; own?: Verdict };

export interface ScreenEvents {
  shows(showing: Showing): void;
}

/** What fills the screen: always about the badge that was held up last. */
export class Screen {
  private scanId: string | undefined;
  private direction: Direction = 'IN';
  /** What the phone says by itself about the badge. */
  private own: DecidedScan | undefined;
  private shown: (Showing & { kind: 'face' }) | undefined;
  private timers: ReturnType<typeof setTimeout>[] = [];

  constructor(
    private readonly events: ScreenEvents,
    private readonly timeZone: () => string,
  ) {}

  /**
   * @param connected false when the phone knows that no answer will come soon
   * @param own what the phone says by itself; nothing when it cannot
   */
  badgeRead(scanId: string, direction: Direction, connected: boolean, own?: DecidedScan): void {
    this.clear();
    this.scanId = scanId;
    this.direction = direction;
    this.own = own;
    if (!connected) {
      this.sayByItself();
      return;
    }
    this.later(CHECKING_AFTER_MILLIS, () => this.events.shows({ kind: 'checking' }));
    this.later(own ? OWN_VERDICT_AFTER_MILLIS : PATIENCE_MILLIS, () => this.sayByItself());
  }

  /** The phone could not keep the scan: nothing will come of it. */
  notKept(): void {
    this.clear();
    this.show(notKeptFace(), false);
  }

  /** A verdict about an earlier badge is not shown: its wearer has moved on. */
  decided(answer: DecidedScan): void {
    if (answer.scanId !== this.scanId) return;
    if (this.shown?.unsent && answer.verdict === this.own?.verdict) this.sent();
    else this.show(faceOf(answer, this.timeZone()), false);
  }

  /** The service agrees with what is shown already: nobody has to look or hear again. */
  private sent(): void {
    if (!this.shown) return;
    this.shown = { ...this.shown, unsent: false };
    this.events.shows(this.shown);
  }

  /** The phone cannot get an answer now. */
  lost(): void {
    if (this.scanId !== undefined && !this.shown) this.sayByItself();
  }

  dismiss(): void {
    this.clear();
    this.events.shows({ kind: 'nothing' });
  }

  private sayByItself(): void {
    this.show(this.own ? faceOf(this.own, this.timeZone()) : keptFace(this.direction), true);
  }

  private show(face: Face, unsent: boolean): void {
    this.stopTimers();
    this.shown = { kind: 'face', face, scanId: this.scanId ?? '', unsent, own: this.own?.verdict };
    this.events.shows(this.shown);
    this.later(staysMillis(face), () => this.dismiss());
  }

  private clear(): void {
    this.stopTimers();
    this.scanId = undefined;
    this.own = undefined;
    this.shown = undefined;
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
