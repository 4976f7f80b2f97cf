import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ways } from '../ways/ways.svelte';
import type { Tone } from './face';
import { Signals } from './signals';

const TONES: Tone[] = ['admit', 'provisional', 'attention', 'elsewhere', 'refuse', 'out', 'kept'];

describe('what a verdict sounds and feels like', () => {
  let played: string[];
  let felt: string[];
  let signals: Signals;

  beforeEach(() => {
    [played, felt] = [[], []];
    localStorage.clear();
    ways.read();
    const node = { connect: () => node, start: () => undefined, stop: () => undefined };
    const ramp = { setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined };
    vi.stubGlobal(
      'AudioContext',
      class {
        state = 'running';
        currentTime = 0;
      },
    );
    vi.stubGlobal(
      'OscillatorNode',
      class {
        constructor(_: unknown, options: object) {
          played.push(JSON.stringify(options));
          return { ...node };
        }
      },
    );
    vi.stubGlobal(
      'GainNode',
      class {
        constructor() {
          return { ...node, gain: ramp };
        }
      },
    );
    vi.stubGlobal('navigator', { vibrate: (pattern: number[]) => felt.push(pattern.join(' ')) });
    signals = new Signals();
    signals.unlock();
  });
  afterEach(() => vi.unstubAllGlobals());

  test('is told apart without looking, each from every other', () => {
    const sounds = TONES.map((tone) => {
      played = [];
      signals.give(tone);
      return played.join();
    });
    expect(new Set(sounds).size).toBe(TONES.length);
    expect(sounds).not.toContain('');
    expect(new Set(felt).size).toBe(TONES.length);
  });

  test('is only felt on a phone that is mute', () => {
    ways.muted = true;
    signals.give('refuse');
    expect([played.length, felt.length]).toEqual([0, 1]);
  });
});
