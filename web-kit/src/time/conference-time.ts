/** Times as the conference's own clocks show them, wherever the reader is. */
export class ConferenceTime {
  readonly #time: Intl.DateTimeFormat;
  readonly #day: Intl.DateTimeFormat;
  readonly #short: Intl.DateTimeFormat;
  readonly #key: Intl.DateTimeFormat;

  constructor(
    readonly zone: string,
    private readonly locale = 'en-GB',
  ) {
    const timeZone = zone;
    this.#time = new Intl.DateTimeFormat(locale, {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    this.#day = new Intl.DateTimeFormat(locale, {
      timeZone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    this.#short = new Intl.DateTimeFormat(locale, {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
    });
    this.#key = new Intl.DateTimeFormat('sv-SE', { timeZone });
  }

  /** `08:05` */
  time(instant: string | number | Date): string {
    return this.#time.format(new Date(instant));
  }

  /** `09:00–10:30` */
  range(from: string | number | Date, to: string | number | Date): string {
    return `${this.time(from)}–${this.time(to)}`;
  }

  /**
   * `Friday 13 September 2024` (with a comma where the browser thinks so), of an instant or of a plain date; for the
   * beginning of a line, so `Vendredi 13 septembre 2024`.
   */
  day(instant: string | number | Date): string {
    const day = this.#day.format(this.#noonOf(instant));
    return day.charAt(0).toLocaleUpperCase(this.locale) + day.slice(1);
  }

  /** `Fri 13 Sept` */
  shortDay(instant: string | number | Date): string {
    return this.#short.format(this.#noonOf(instant));
  }

  /** `Fri 13 Sept, 08:05` */
  dayAndTime(instant: string | number | Date): string {
    return `${this.shortDay(instant)}, ${this.time(instant)}`;
  }

  sameDay(one: string | number | Date, other: string | number | Date): boolean {
    return this.#key.format(new Date(one)) === this.#key.format(new Date(other));
  }

  /** A plain date (`2024-09-13`) has no zone; noon UTC of it is that day almost everywhere. */
  #noonOf(instant: string | number | Date): Date {
    return typeof instant === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(instant)
      ? new Date(`${instant}T12:00:00Z`)
      : new Date(instant);
  }
}
