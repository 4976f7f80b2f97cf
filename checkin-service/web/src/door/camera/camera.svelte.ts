import { ways } from '../ways/ways.svelte';

/** Why there is no picture, in the words of what the person at the door can do about it. */
export type CameraTrouble = 'denied' | 'absent' | 'busy' | 'insecure' | 'failed';

export type CameraState =
  { kind: 'off' } | { kind: 'starting' } | { kind: 'on' } | { kind: 'trouble'; trouble: CameraTrouble };

/** How long to wait before trying again when the camera was taken away, for instance by a phone call. */
const RETRY_MILLIS = 2_000;

interface TorchCapabilities extends MediaTrackCapabilities {
  torch?: boolean;
}

/**
 * The phone's camera: the rear one unless switched. Comes back by itself after the page was in the background or a call
 * took it, with the torch on if it was. Which one, and the torch, are remembered by the phone.
 */
export class Camera {
  state = $state<CameraState>({ kind: 'off' });
  torchOffered = $state(false);
  torchOn = $state(false);
  othersOffered = $state(false);
  /** Whether the picture shows the person who holds the phone, and so is shown mirrored. */
  facesUser = $state(false);

  private stream: MediaStream | undefined;
  private video: HTMLVideoElement | undefined;
  private attempt = 0;
  private wanted = false;
  private retry: ReturnType<typeof setTimeout> | undefined;

  /** Shows the picture in `video`, now and whenever the camera is started again. */
  attach(video: HTMLVideoElement): () => void {
    this.video = video;
    if (this.stream) this.show(this.stream);
    const onVisibility = () => {
      if (document.visibilityState === 'visible' && this.wanted && !this.isLive()) void this.start();
    };
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      this.stop();
      this.video = undefined;
    };
  }

  /** Whether starting will not ask anything, so that it can be done without a touch. */
  static async isAllowed(): Promise<boolean> {
    try {
      return (await navigator.permissions.query({ name: 'camera' as PermissionName })).state === 'granted';
    } catch {
      return false;
    }
  }

  async start(): Promise<void> {
    this.wanted = true;
    clearTimeout(this.retry);
    const attempt = (this.attempt += 1);
    this.release();
    this.state = { kind: 'starting' };
    try {
      if (!navigator.mediaDevices?.getUserMedia) throw new DOMException('', 'SecurityError');
      const stream = await this.picture();
      if (attempt !== this.attempt) {
        stream.getTracks().forEach((track) => track.stop());
        return;
      }
      this.stream = stream;
      await this.learnFrom(stream);
      this.show(stream);
      this.state = { kind: 'on' };
      if (ways.torch && this.torchOffered) await this.light(true);
    } catch (error) {
      if (attempt !== this.attempt) return;
      const trouble = troubleOf(error);
      this.state = { kind: 'trouble', trouble };
      if (trouble === 'busy') this.retry = setTimeout(() => void this.start(), RETRY_MILLIS);
    }
  }

  stop(): void {
    this.wanted = false;
    this.attempt += 1;
    clearTimeout(this.retry);
    this.release();
    this.state = { kind: 'off' };
  }

  /** There is a picture, but nothing here can read it. */
  unreadable(): void {
    this.stop();
    this.state = { kind: 'trouble', trouble: 'failed' };
  }

  async switch(): Promise<void> {
    const cameras = await this.cameras();
    const current = this.track()?.getSettings().deviceId;
    const next = cameras[(cameras.findIndex(({ deviceId }) => deviceId === current) + 1) % cameras.length];
    ways.camera = next?.deviceId;
    await this.start();
  }

  async turnTorch(on: boolean): Promise<void> {
    ways.torch = on;
    await this.light(on);
  }

  private async light(on: boolean): Promise<void> {
    try {
      await this.track()?.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
      this.torchOn = on;
    } catch {
      this.torchOffered = false;
      this.torchOn = false;
    }
  }

  /** Of the camera that was chosen once, as long as it is there. */
  private async picture(): Promise<MediaStream> {
    const size = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } };
    const ask = (which: MediaTrackConstraints) =>
      navigator.mediaDevices.getUserMedia({ audio: false, video: { ...size, ...which } });
    try {
      if (ways.camera !== undefined) return await ask({ deviceId: { exact: ways.camera } });
    } catch (error) {
      if (troubleOf(error) !== 'absent') throw error;
      ways.camera = undefined;
    }
    return ask({ facingMode: { ideal: 'environment' } });
  }

  private async learnFrom(stream: MediaStream): Promise<void> {
    const [track] = stream.getVideoTracks();
    if (!track) throw new DOMException('', 'NotFoundError');
    track.addEventListener('ended', () => {
      if (this.stream === stream && this.wanted) void this.start();
    });
    // After a call Safari gives the picture back, but does not go on playing it.
    track.addEventListener('unmute', () => {
      if (this.stream === stream) this.play();
    });
    // Not every browser has getCapabilities.
    const capabilities: TorchCapabilities = track.getCapabilities?.() ?? {};
    this.torchOffered = capabilities.torch === true;
    this.torchOn = false;
    this.facesUser = track.getSettings().facingMode === 'user';
    this.othersOffered = (await this.cameras()).length > 1;
  }

  private async cameras(): Promise<MediaDeviceInfo[]> {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.filter(({ kind }) => kind === 'videoinput');
  }

  private show(stream: MediaStream): void {
    if (!this.video) return;
    this.video.srcObject = stream;
    this.play();
  }

  private play(): void {
    void this.video?.play().catch(() => undefined);
  }

  private isLive(): boolean {
    return this.track()?.readyState === 'live' && !this.track()?.muted;
  }

  private track(): MediaStreamTrack | undefined {
    return this.stream?.getVideoTracks()[0];
  }

  private release(): void {
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = undefined;
    if (this.video) this.video.srcObject = null;
  }
}

function troubleOf(error: unknown): CameraTrouble {
  if (!window.isSecureContext) return 'insecure';
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'absent';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'failed';
  }
}
