import type { Sighting } from '../scans/sightings';
import type { Decoder } from './decoder';

/** About 16 frames a second: quicker than a hand, and the phone stays cool. */
export const FRAME_EVERY_MILLIS = 60;

/**
 * Looks at the video again and again, one frame at a time, for as long as the page is seen.
 *
 * @returns what ends it
 */
export function watch(
  video: HTMLVideoElement,
  decoder: Decoder,
  saw: (sightings: Sighting[]) => void,
): () => void {
  let watching = true;
  const look = async () => {
    while (watching) {
      const startedAt = performance.now();
      const hasPicture = !document.hidden && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
      try {
        const sightings = hasPicture ? await decoder.decode(video) : undefined;
        if (watching && sightings) saw(sightings);
      } catch {
        // One frame that fails must never end the scanning.
      }
      await pause(FRAME_EVERY_MILLIS - (performance.now() - startedAt));
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
