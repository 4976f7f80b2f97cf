import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Sighting } from '../scans/sightings';
import type { Decoder } from './decoder';
import {
  FRAME_AFTER_CODE_MILLIS,
  FRAME_EVERY_MILLIS,
  frameEveryMillis,
  IDLE_AFTER_MILLIS,
  IDLE_AFTER_MILLIS_ON_LOW_BATTERY,
  IDLE_FRAME_EVERY_MILLIS,
  watch,
} from './watch';

const HAVE_CURRENT_DATA = 2;

beforeEach(() => {
  vi.stubGlobal('HTMLMediaElement', { HAVE_CURRENT_DATA });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a frame that fails ends nothing: the next badge is seen', async () => {
  const decode = vi
    .fn<() => Promise<Sighting[]>>()
    .mockRejectedValueOnce(new DOMException('', 'InvalidStateError'))
    .mockResolvedValue([{ text: 'LY1:ADA', area: 100 }]);
  const saw = vi.fn<(sightings: Sighting[]) => void>().mockImplementationOnce(() => {
    throw new Error('whoever looks failed');
  });
  const video = { readyState: HAVE_CURRENT_DATA } as HTMLVideoElement;
  const unwatch = watch(video, { decode } as unknown as Decoder, saw);
  await vi.waitUntil(() => saw.mock.calls.length >= 2);
  unwatch();
  expect(saw.mock.lastCall).toEqual([[{ text: 'LY1:ADA', area: 100 }]]);
});

test.each([
  ['somebody came just now', 0, true, FRAME_EVERY_MILLIS],
  ['nobody came for a while', IDLE_AFTER_MILLIS_ON_LOW_BATTERY, false, FRAME_EVERY_MILLIS],
  [
    'nobody came for a while and the battery is low',
    IDLE_AFTER_MILLIS_ON_LOW_BATTERY,
    true,
    IDLE_FRAME_EVERY_MILLIS,
  ],
  ['nobody came for long', IDLE_AFTER_MILLIS, false, IDLE_FRAME_EVERY_MILLIS],
])('when %s it looks as often as that needs', (_, idleMillis, isBatteryLow, everyMillis) => {
  expect(frameEveryMillis(idleMillis, isBatteryLow)).toBe(everyMillis);
});

describe('a door at which nobody was for long', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test('looks less often until it sees the first code, and then as quickly as ever', async () => {
    let seen: Sighting[] = [];
    const decode = vi.fn(async () => seen);
    const video = { readyState: HAVE_CURRENT_DATA } as HTMLVideoElement;
    const unwatch = watch(video, { decode } as unknown as Decoder, () => undefined);
    const framesIn = async (millis: number) => {
      const before = decode.mock.calls.length;
      await vi.advanceTimersByTimeAsync(millis);
      return decode.mock.calls.length - before;
    };
    expect(await framesIn(1_000)).toBeGreaterThanOrEqual(16);
    await framesIn(IDLE_AFTER_MILLIS);
    expect(await framesIn(1_000)).toBe(4);
    seen = [{ text: 'LY1:ADA', area: 100 }];
    await framesIn(IDLE_FRAME_EVERY_MILLIS);
    expect(await framesIn(1_000), 'the verdict has the processor').toBe(1_000 / FRAME_AFTER_CODE_MILLIS);
    seen = [];
    await framesIn(FRAME_AFTER_CODE_MILLIS);
    expect(await framesIn(1_000)).toBeGreaterThanOrEqual(16);
    unwatch();
  });
});
