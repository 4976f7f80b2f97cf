import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Decoder, STARTS_AT_MOST } from './decoder';
import type { Frame, Seen } from './decoder.worker';

/** Workers as the test wants them, in the order in which they are started. */
const workers: FakeWorker[] = [];
let answers: (frame: Frame) => Partial<Seen> | 'dies';

class FakeWorker {
  onmessage?: (message: { data: Seen }) => void;
  onerror?: () => void;
  ended = false;

  constructor() {
    workers.push(this);
  }

  postMessage(frame: Frame) {
    const answer = answers(frame);
    queueMicrotask(() => {
      if (answer === 'dies') this.onerror?.();
      else
        this.onmessage?.({
          data: { frame: frame.frame, sightings: [], broken: false, crashed: false, ...answer },
        });
    });
  }

  terminate() {
    this.ended = true;
  }
}

vi.mock('./decoder.worker?worker', () => ({
  default: class {
    constructor() {
      return new FakeWorker();
    }
  },
}));

const video = { videoWidth: 4, videoHeight: 4 } as HTMLVideoElement;
const badge = { text: 'LY1:ADA', area: 100 };
let decoder: Decoder;
let broken: boolean;

beforeEach(() => {
  workers.length = 0;
  broken = false;
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({
    drawImage: () => undefined,
    getImageData: () => ({ data: { buffer: new ArrayBuffer(64) } }),
  } as unknown as CanvasRenderingContext2D as never);
  decoder = new Decoder(() => (broken = true));
});

afterEach(() => {
  decoder.close();
  vi.restoreAllMocks();
});

test('one worker reads frame after frame', async () => {
  answers = () => ({ sightings: [badge] });
  expect(await decoder.decode(video)).toEqual([badge]);
  expect(await decoder.decode(video)).toEqual([badge]);
  expect(workers).toHaveLength(1);
});

test('a worker that dies is replaced, and the next frame is read', async () => {
  answers = () => ({});
  await decoder.decode(video);
  answers = () => 'dies';
  expect(await decoder.decode(video)).toEqual([]);
  answers = () => ({ sightings: [badge] });
  expect(await decoder.decode(video)).toEqual([badge]);
  expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
  expect(broken).toBe(false);
});

test('a reader that crashed inside its worker is replaced: it would never read again', async () => {
  answers = () => ({ crashed: true });
  expect(await decoder.decode(video)).toEqual([]);
  answers = () => ({ sightings: [badge] });
  expect(await decoder.decode(video)).toEqual([badge]);
  expect(workers).toHaveLength(2);
});

test('a worker that never starts is not started for ever, and it is said', async () => {
  answers = () => 'dies';
  for (let frame = 0; frame < STARTS_AT_MOST; frame += 1) await decoder.decode(video);
  expect(broken).toBe(true);
});
