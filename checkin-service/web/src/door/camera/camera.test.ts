import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ways } from '../ways/ways.svelte';
import { Camera } from './camera.svelte';

class Track extends EventTarget {
  readyState = 'live';
  muted = false;
  torch: boolean | undefined;

  constructor(
    private readonly deviceId: string,
    private readonly facingMode: string,
  ) {
    super();
  }

  getCapabilities = () => (this.facingMode === 'environment' ? { torch: true } : {});
  getSettings = () => ({ deviceId: this.deviceId, facingMode: this.facingMode });
  stop = () => (this.readyState = 'ended');
  async applyConstraints({ advanced }: { advanced: [{ torch: boolean }] }) {
    this.torch = advanced[0].torch;
  }

  ends() {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }
}

describe('the camera of a phone', () => {
  let present: Record<string, string>;
  let tracks: Track[];
  let camera: Camera;
  const played = vi.fn();

  const getUserMedia = async ({ video }: { video: MediaTrackConstraints }) => {
    const wanted = (video.deviceId as ConstrainDOMStringParameters | undefined)?.exact as string | undefined;
    if (wanted !== undefined && !(wanted in present)) throw new DOMException('', 'OverconstrainedError');
    const facing = (video.facingMode as ConstrainDOMStringParameters | undefined)?.ideal;
    const id =
      wanted ?? Object.keys(present).find((one) => present[one] === facing) ?? Object.keys(present)[0]!;
    const track = new Track(id, present[id]!);
    tracks.push(track);
    return { getVideoTracks: () => [track], getTracks: () => [track] };
  };

  beforeEach(() => {
    localStorage.clear();
    ways.read();
    present = { front: 'user', rear: 'environment' };
    tracks = [];
    vi.stubGlobal('isSecureContext', true);
    vi.stubGlobal('navigator', {
      mediaDevices: {
        getUserMedia,
        enumerateDevices: async () =>
          Object.keys(present).map((deviceId) => ({ deviceId, kind: 'videoinput' })),
      },
    });
    played.mockReset().mockResolvedValue(undefined);
    camera = opened();
  });
  afterEach(() => vi.unstubAllGlobals());

  function opened(): Camera {
    const fresh = new Camera();
    fresh.attach({ play: played, srcObject: null } as unknown as HTMLVideoElement);
    return fresh;
  }

  const shown = () => tracks.at(-1)!.getSettings().deviceId;

  test('is the rear one, which is not mirrored, and offers the others', async () => {
    await camera.start();
    expect(shown()).toBe('rear');
    expect([camera.state.kind, camera.facesUser, camera.othersOffered]).toEqual(['on', false, true]);
  });

  test('is the one that was chosen when the page is opened again; the front one is mirrored', async () => {
    await camera.start();
    await camera.switch();
    expect([shown(), camera.facesUser]).toEqual(['front', true]);
    ways.read();
    camera = opened();
    await camera.start();
    expect(shown()).toBe('front');
  });

  test('is the rear one again when the one that was chosen is gone', async () => {
    ways.camera = 'unplugged';
    await camera.start();
    expect([camera.state.kind, shown(), ways.camera]).toEqual(['on', 'rear', undefined]);
  });

  test('comes back after a call took it, with the torch on as it was', async () => {
    await camera.start();
    await camera.turnTorch(true);
    tracks[0]!.ends();
    await vi.waitUntil(() => tracks.length === 2 && tracks[1]!.torch === true);
    expect([camera.state.kind, camera.torchOn]).toEqual(['on', true]);
    await camera.turnTorch(false);
    await camera.start();
    expect(tracks[2]!.torch).toBeUndefined();
  });

  test('has no torch where the phone offers none, whatever it was at another camera', async () => {
    ways.torch = true;
    ways.camera = 'front';
    await camera.start();
    expect([camera.torchOffered, camera.torchOn, tracks[0]!.torch]).toEqual([false, false, undefined]);
  });

  test('goes on playing when the phone gives the picture back', async () => {
    await camera.start();
    const before = played.mock.calls.length;
    tracks[0]!.dispatchEvent(new Event('unmute'));
    expect(played.mock.calls.length).toBe(before + 1);
  });
});
