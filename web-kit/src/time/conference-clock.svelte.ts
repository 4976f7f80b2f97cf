/**
 * The conference's own clock: real time, or ahead of it for a sample. Set by every answer that says `now`, and
 * ticking in between.
 */
export class ConferenceClock {
  /** Milliseconds since the epoch, or undefined until an answer said the time. */
  now = $state<number | undefined>();
  #ahead = 0;
  #ticking: ReturnType<typeof setInterval> | undefined;

  set(now: string): void {
    this.#ahead = Date.parse(now) - Date.now();
    this.#tick();
    this.#ticking ??= setInterval(() => this.#tick(), 1_000);
  }

  stop(): void {
    clearInterval(this.#ticking);
    this.#ticking = undefined;
  }

  /** Whether the clock is not the real time, as with the sample conference. */
  get isAhead(): boolean {
    return this.now !== undefined && Math.abs(this.#ahead) > 60_000;
  }

  #tick(): void {
    this.now = Date.now() + this.#ahead;
  }
}
