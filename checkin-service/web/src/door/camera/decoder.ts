import type { Sighting } from '../scans/sightings';
import DecoderWorker from './decoder.worker?worker';
import type { Frame, Seen } from './decoder.worker';

/** A decoder that takes longer than this over one frame is replaced; the first frame includes loading it. */
export const STUCK_MILLIS = 4_000;
export const STARTING_MILLIS = 20_000;
/** A decoder that dies this often before it has read one frame does not run here at all. */
export const STARTS_AT_MOST = 5;
/** Wider frames cost time and find nothing more: a badge is read from less. */
export const FRAME_WIDTH = 640;

/** Reads QR codes from a video, one frame at a time, beside the page. */
export class Decoder {
  private worker: Worker | undefined;
  private frame = 0;
  private hasAnswered = false;
  private failedStarts = 0;
  private waiting: ((sightings: Sighting[]) => void) | undefined;
  private readonly canvas = document.createElement('canvas');
  private readonly context = this.canvas.getContext('2d', { willReadFrequently: true });

  /** @param broken told when this browser cannot read codes at all */
  constructor(private readonly broken: () => void) {}

  async decode(video: HTMLVideoElement): Promise<Sighting[]> {
    if (!this.context || video.videoWidth === 0) return [];
    const width = Math.min(FRAME_WIDTH, video.videoWidth);
    const height = Math.round((video.videoHeight * width) / video.videoWidth);
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
    }
    this.context.drawImage(video, 0, 0, width, height);
    const pixels = this.context.getImageData(0, 0, width, height).data.buffer;
    return this.ask({ frame: (this.frame += 1), width, height, pixels });
  }

  close(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.waiting?.([]);
  }

  private ask(frame: Frame): Promise<Sighting[]> {
    const worker = (this.worker ??= this.start());
    return new Promise((resolve) => {
      const answer = (sightings: Sighting[]) => {
        clearTimeout(stuck);
        this.waiting = undefined;
        resolve(sightings);
      };
      const stuck = setTimeout(() => this.fail(), this.hasAnswered ? STUCK_MILLIS : STARTING_MILLIS);
      this.waiting = answer;
      worker.postMessage(frame, [frame.pixels]);
    });
  }

  private start(): Worker {
    const worker = new DecoderWorker();
    this.hasAnswered = false;
    worker.onmessage = ({ data }: MessageEvent<Seen>) => {
      this.hasAnswered = true;
      this.failedStarts = 0;
      if (data.broken) this.broken();
      if (data.frame === this.frame) this.waiting?.(data.sightings);
      if (data.crashed) this.close();
    };
    worker.onerror = () => this.fail();
    return worker;
  }

  /** The next frame starts another worker, but not for ever where none comes up. */
  private fail(): void {
    if (!this.hasAnswered) this.failedStarts += 1;
    this.close();
    if (this.failedStarts >= STARTS_AT_MOST) {
      this.failedStarts = 0;
      this.broken();
    }
  }
}
