import { describe, expect, it, vi } from 'vitest';
import { batteryOf, watchBattery } from './battery';

describe('the battery', () => {
  it('is told in percent', async () => {
    const browser = { getBattery: () => Promise.resolve({ level: 0.416, charging: true }) };
    expect(await batteryOf(browser)).toEqual({ batteryPercent: 42, charging: true });
  });

  it('is left out where a browser does not tell, or refuses to', async () => {
    expect(await batteryOf({})).toEqual({});
    expect(await batteryOf({ getBattery: () => Promise.reject(new Error('no')) })).toEqual({});
  });

  it.each([
    [{ level: 0.2, charging: false }, true],
    [{ level: 0.21, charging: false }, false],
    [{ level: 0.05, charging: true }, false],
  ])('%j is low: %s', async (battery, isLow) => {
    const asked = vi.fn(() => Promise.resolve(battery));
    const watched = watchBattery({ getBattery: asked });
    await vi.waitUntil(() => asked.mock.results.length > 0);
    await asked.mock.results[0]!.value;
    await Promise.resolve();
    await Promise.resolve();
    watched.end();
    expect(watched.isLow()).toBe(isLow);
  });
});
