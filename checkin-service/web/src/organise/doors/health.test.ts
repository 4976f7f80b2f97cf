import { describe, expect, it } from 'vitest';
import { health } from './health';

describe('the health of a phone', () => {
  it('tells the battery where the browser does', () => {
    expect(health({ waiting: 0, batteryPercent: 40, charging: false })).toEqual(['battery 40 %']);
    expect(health({ waiting: 0, batteryPercent: 9, charging: true })).toEqual(['battery 9 %, charging']);
    expect(health({ waiting: 3 })).toEqual([]);
  });

  it('tells a clock that is minutes off, and no other', () => {
    expect(health({ waiting: 0, clockOffMillis: 59_000 })).toEqual([]);
    expect(health({ waiting: 0, clockOffMillis: 180_000 })).toEqual(['clock 3 min fast']);
    expect(health({ waiting: 0, clockOffMillis: -120_000 })).toEqual(['clock 2 min slow']);
  });
});
