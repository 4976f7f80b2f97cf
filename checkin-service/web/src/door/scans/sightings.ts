/** A code that the camera sees in one frame. `area` is in pixels of the frame: the nearer, the bigger. */
export interface Sighting {
  text: string;
  area: number;
}

/** A code counts as new again once it was out of view for this long. */
export const OUT_OF_VIEW_MILLIS = 3_000;

/**
 * Tells a badge that is held up from one that is merely still there. A badge before the camera is reported once,
 * however long it stays; of several the nearest, and a badge before anything else.
 */
export class Sightings {
  private readonly lastSeen = new Map<string, number>();

  constructor(private readonly isBadge: (text: string) => boolean) {}

  /** @returns the code to act on, or nothing */
  look(seen: Sighting[], nowMillis: number): string | undefined {
    this.forgetWhatLeft(nowMillis);
    const nearest = this.nearest(seen);
    for (const { text } of seen) {
      if (this.lastSeen.has(text)) this.lastSeen.set(text, nowMillis);
    }
    if (!nearest || this.lastSeen.has(nearest.text)) return undefined;
    this.lastSeen.set(nearest.text, nowMillis);
    return nearest.text;
  }

  /** What is in view counts as new, for instance because staff now count out. */
  reset(): void {
    this.lastSeen.clear();
  }

  private nearest(seen: Sighting[]): Sighting | undefined {
    const badges = seen.filter(({ text }) => this.isBadge(text));
    const candidates = badges.length > 0 ? badges : seen;
    return candidates.reduce<Sighting | undefined>(
      (best, next) => (best && best.area >= next.area ? best : next),
      undefined,
    );
  }

  private forgetWhatLeft(nowMillis: number): void {
    for (const [text, at] of this.lastSeen) {
      if (nowMillis - at >= OUT_OF_VIEW_MILLIS) this.lastSeen.delete(text);
    }
  }
}
