import type { Sighting } from '../scans/sightings';
import type { Decoder } from './decoder';

/** About 16 frames a second: quicker than a hand, and the phone stays cool. */
export const FRAME_EVERY_MILLIS = 60;

/** After a code: whoever decides and draws the verdict needs the processor more than the next look at the same badge. */
export const FRAME_AFTER_CODE_MILLIS = 200;

/**
 * Four frames a second while nobody comes: reading frames is what a door spends its battery on, and a badge that is held
 * up is still read in a third of a second, sooner than its wearer looks up. From the first code on it is quick again.
 */
export const IDLE_FRAME_EVERY_MILLIS = 250;
/** Nobody has come for so long; sooner when the battery is low and nobody charges it. */
export const IDLE_AFTER_MILLIS = 10 * 60_000;
export const IDLE_AFTER_MILLIS_ON_LOW_BATTERY = 2 * 60_000;

export function frameEveryMillis(idleMillis: number, isBatteryLow: boolean): number {
  const idleAfter = isBatteryLow ? IDLE_AFTER_MILLIS_ON_LOW_BATTERY : IDLE_AFTER_MILLIS;
  return idleMillis >= idleAfter ? IDLE_FRAME_EVERY_MILLIS : FRAME_EVERY_MILLIS;
}

/**
 * Looks at the video again and again, one frame at a time, for as long as the page is seen.
 *
 * @returns what ends it
 */
export function watch(
  video: HTMLVideoElement,
  decoder: Decoder,
  saw: (sightings: Sighting[]) => void,
  isBatteryLow: () => boolean = () => false,
): () => void {
  let watching = true;
  let lastSeenAt = performance.now();
  const look = async () => {
    while (watching) {
      const startedAt = performance.now();
      let sawCode = false;
      const hasPicture = !document.hidden && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
      try {
        const sightings = hasPicture ? await decoder.decode(video) : undefined;
        sawCode = sightings !== undefined && sightings.length > 0;
        if (sawCode) lastSeenAt = performance.now();
        if (watching && sightings) saw(sightings);
      } catch {
        // One frame that fails must never end the scanning.
      }
      const now = performance.now();
      const everyMillis = sawCode
        ? FRAME_AFTER_CODE_MILLIS
        : frameEveryMillis(now - lastSeenAt, isBatteryLow());
      await pause(everyMillis - (now - startedAt));
    }
  };
  void look();
  return () => {
    watching = false;
  };
}

/** At least one turn of the event loop, so that the page stays quick. */
function pause(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, millis)));
}
