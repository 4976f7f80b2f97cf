import { describe, expect, it } from 'vitest';
import { batteryOf } from './battery';

describe('the battery', () => {
  it('is told in percent', async () => {
    const browser = { getBattery: () => Promise.resolve({ level: 0.416, charging: true }) };
    expect(await batteryOf(browser)).toEqual({ batteryPercent: 42, charging: true });
  });

  it('is left out where a browser does not tell, or refuses to', async () => {
    expect(await batteryOf({})).toEqual({});
    expect(await batteryOf({ getBattery: () => Promise.reject(new Error('no')) })).toEqual({});
  });
});
