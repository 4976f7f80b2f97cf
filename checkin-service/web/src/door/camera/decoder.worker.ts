import { prepareZXingModule, readBarcodes, type Position } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { Sighting } from '../scans/sightings';

/** A frame as it comes from the camera, and what was seen in it, by the frame's number. */
export interface Frame {
  frame: number;
  width: number;
  height: number;
  pixels: ArrayBuffer;
}

/** `broken` when this browser cannot run the decoder at all, `crashed` when this one will never read again. */
export interface Seen {
  frame: number;
  sightings: Sighting[];
  broken: boolean;
  crashed: boolean;
}

// The decoder is served by us and kept by the service worker: a door has no other network.
const ready = prepareZXingModule({
  overrides: {
    locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? wasmUrl : prefix + path),
  },
  fireImmediately: true,
}).then(
  () => true,
  () => false,
);

addEventListener('message', async ({ data }: MessageEvent<Frame>) => {
  const isReady = await ready;
  const sightings = isReady ? await decode(data) : [];
  postMessage({
    frame: data.frame,
    sightings: sightings ?? [],
    broken: !isReady,
    crashed: sightings === undefined,
  } satisfies Seen);
});

/** Nothing at all when the decoder itself failed, which a WebAssembly module does for good. */
async function decode({ width, height, pixels }: Frame): Promise<Sighting[] | undefined> {
  try {
    const image = new ImageData(new Uint8ClampedArray(pixels), width, height);
    const codes = await readBarcodes(image, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 4 });
    return codes
      .filter(({ isValid }) => isValid)
      .map(({ text, position }) => ({ text, area: area(position) }));
  } catch {
    return undefined;
  }
}

/** The shoelace formula. */
function area({ topLeft, topRight, bottomRight, bottomLeft }: Position): number {
  const corners = [topLeft, topRight, bottomRight, bottomLeft];
  const doubled = corners.reduce((sum, corner, n) => {
    const next = corners[(n + 1) % corners.length]!;
    return sum + corner.x * next.y - next.x * corner.y;
  }, 0);
  return Math.abs(doubled) / 2;
}
