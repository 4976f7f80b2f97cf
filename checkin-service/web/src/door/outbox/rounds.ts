export const FIRST_PAUSE_MILLIS = 1_000;
export const LONGEST_PAUSE_MILLIS = 15_000;

/** Does one thing again and again, never twice at a time: when nudged, and after a pause when it says so. */
export class Rounds {
  private running = false;
  private askedAgain = false;
  private isStopped = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private notBefore = 0;

  /** @param round says after how many milliseconds to try again; nothing when all is done */
  constructor(private readonly round: () => Promise<number | undefined>) {}

  get stopped(): boolean {
    return this.isStopped;
  }

  /** There is something to do, or it may work now. Comes back at once; call it as often as you like. */
  nudge(): void {
    if (this.stopped) return;
    if (this.running) {
      this.askedAgain = true;
      return;
    }
    const tooEarly = this.notBefore - Date.now();
    clearTimeout(this.timer);
    if (tooEarly > 0) {
      this.timer = setTimeout(() => this.nudge(), tooEarly);
      return;
    }
    void this.run();
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  succeeded(): void {
    this.failures = 0;
  }

  /** Longer with every failure. */
  nextPause(): number {
    const pauseMillis = Math.min(FIRST_PAUSE_MILLIS * 2 ** this.failures, LONGEST_PAUSE_MILLIS);
    this.failures += 1;
    return pauseMillis;
  }

  /** The other side does not want to be asked before that, whoever nudges. */
  atLeast(pauseMillis: number): number {
    this.notBefore = Date.now() + pauseMillis;
    return pauseMillis;
  }

  private async run(): Promise<void> {
    this.running = true;
    let pauseMillis: number | undefined;
    try {
      do {
        this.askedAgain = false;
        pauseMillis = await this.round();
      } while (this.askedAgain && pauseMillis === undefined && !this.stopped);
    } catch {
      pauseMillis = this.nextPause(); // what the phone keeps could not be read or struck out
    }
    this.running = false;
    if (pauseMillis !== undefined && !this.stopped) {
      this.timer = setTimeout(() => this.nudge(), pauseMillis);
    }
  }
}
