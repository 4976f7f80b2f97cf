import { ways } from '../ways/ways.svelte';
import type { Tone } from './face';

/** A note of a sound: hertz, seconds after the start, seconds long. */
interface Note {
  hertz: number;
  at: number;
  long: number;
  shape: OscillatorType;
}

/**
 * Told apart without looking: rising and bright lets in, two equal beeps ask to look, falling and rough turns away.
 */
const sounds: Record<Tone, Note[]> = {
  admit: [
    { hertz: 784, at: 0, long: 0.09, shape: 'sine' },
    { hertz: 1175, at: 0.08, long: 0.18, shape: 'sine' },
  ],
  provisional: [
    { hertz: 784, at: 0, long: 0.09, shape: 'sine' },
    { hertz: 1175, at: 0.08, long: 0.09, shape: 'sine' },
    { hertz: 988, at: 0.2, long: 0.16, shape: 'sine' },
  ],
  attention: [
    { hertz: 587, at: 0, long: 0.13, shape: 'triangle' },
    { hertz: 587, at: 0.2, long: 0.13, shape: 'triangle' },
  ],
  elsewhere: [
    { hertz: 659, at: 0, long: 0.14, shape: 'triangle' },
    { hertz: 494, at: 0.16, long: 0.22, shape: 'triangle' },
  ],
  refuse: [
    { hertz: 220, at: 0, long: 0.2, shape: 'sawtooth' },
    { hertz: 165, at: 0.2, long: 0.34, shape: 'sawtooth' },
  ],
  out: [{ hertz: 880, at: 0, long: 0.12, shape: 'sine' }],
  kept: [{ hertz: 440, at: 0, long: 0.22, shape: 'sine' }],
};

/** Milliseconds on, off, on, … */
const vibrations: Record<Tone, number[]> = {
  admit: [70],
  provisional: [70, 60, 70],
  attention: [120, 80, 120],
  elsewhere: [60, 60, 60, 60, 60],
  refuse: [420],
  out: [40],
  kept: [40, 120, 40],
};

const LOUDNESS = 0.28;

/** Sound and vibration, where the phone has them and the page was touched once. */
export class Signals {
  private context: AudioContext | undefined;

  /** Browsers let a page sound only after a touch: call this from one. */
  unlock(): void {
    if (typeof AudioContext === 'undefined') return;
    this.context ??= new AudioContext();
    if (this.context.state !== 'running') void this.context.resume().catch(() => undefined);
  }

  give(tone: Tone): void {
    if ('vibrate' in navigator && navigator.userActivation?.hasBeenActive !== false) {
      navigator.vibrate(vibrations[tone]);
    }
    if (ways.muted || this.context?.state !== 'running') return;
    for (const note of sounds[tone]) play(this.context, note);
  }
}

function play(context: AudioContext, { hertz, at, long, shape }: Note): void {
  const start = context.currentTime + at;
  const oscillator = new OscillatorNode(context, { type: shape, frequency: hertz });
  const gain = new GainNode(context, { gain: 0 });
  // Ramps of a few milliseconds keep the loudspeaker from clicking.
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(LOUDNESS, start + 0.008);
  gain.gain.setValueAtTime(LOUDNESS, start + long - 0.02);
  gain.gain.linearRampToValueAtTime(0, start + long);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + long);
}
