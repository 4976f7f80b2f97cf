import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Sighting } from '../scans/sightings';
import type { Decoder } from './decoder';
import { watch } from './watch';

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
