/**
 * The conference's time on a phone whose own clock may be wrong: the service's `now` when it last told, moved on by
 * the phone's clock.
 */
export class ConferenceClock {
  constructor(private readonly aheadMillis: number) {}

  /** @param halfwayMillis the phone's time in the middle of the request that brought `now` */
  static told(now: string, halfwayMillis: number): ConferenceClock {
    return new ConferenceClock(Date.parse(now) - halfwayMillis);
  }

  nowMillis(phoneMillis = Date.now()): number {
    return phoneMillis + this.aheadMillis;
  }

  nowIso(phoneMillis = Date.now()): string {
    return new Date(this.nowMillis(phoneMillis)).toISOString();
  }

  get ahead(): number {
    return this.aheadMillis;
  }
}
