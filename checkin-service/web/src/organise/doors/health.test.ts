import { describe, expect, it } from 'vitest';
import type { Device } from '../../contract/checkin';
import { named, needsALook, oldVersions, signs } from './health';

const now = Date.parse('2026-06-24T07:05:00Z');
const device = (phone?: Device['phone'], more: Partial<Device> = {}): Device => ({
  id: 'd',
  enrolledAt: '2026-06-24T06:41:00Z',
  lastSeenAt: '2026-06-24T07:04:50Z',
  lead: false,
  revoked: false,
  phone,
  ...more,
});
const words = (phone: Device['phone'], more?: Partial<Device>) =>
  signs(device(phone, more), now).map((sign) => `${sign.words}${sign.tone === 'warn' ? '!' : ''}`);

describe('the health of a phone', () => {
  it('of which nothing is known is that it was heard of, or not', () => {
    expect(words(undefined)).toEqual(['here now']);
    expect(words(undefined, { lastSeenAt: undefined })).toEqual(['not heard of yet!']);
  });

  it('tells the battery where the browser does, and warns when it is low and nobody charges it', () => {
    expect(words({ waiting: 0, batteryPercent: 40, charging: false })).toContain('battery 40 %');
    expect(words({ waiting: 0, batteryPercent: 9, charging: true })).toContain('battery 9 %, charging');
    expect(words({ waiting: 0, batteryPercent: 20, charging: false })).toContain('battery 20 %!');
  });

  it('tells a clock that is minutes off, and no other', () => {
    expect(words({ waiting: 0, clockOffMillis: 59_000 })).toEqual(['here now']);
    expect(words({ waiting: 0, clockOffMillis: 180_000 })).toContain('clock 3 min fast!');
    expect(words({ waiting: 0, clockOffMillis: -120_000 })).toContain('clock 2 min slow!');
  });

  it('tells how old the list is, and warns when it is old', () => {
    expect(words({ waiting: 0, listFrom: '2026-06-24T07:04:50Z' })).toContain('list up to date');
    expect(words({ waiting: 0, listFrom: '2026-06-24T06:58:00Z' })).toContain('list 7 min old');
    expect(words({ waiting: 0, listFrom: '2026-06-24T06:40:00Z' })).toContain('list 25 min old!');
    expect(words({ waiting: 0, listFrom: '2026-06-24T04:05:00Z' })).toContain('list 3 h old!');
  });

  it('begins with what somebody should look at', () => {
    expect(words({ waiting: 1, batteryPercent: 80, clockOffMillis: 120_000, app: '1.4' })).toEqual([
      '1 scan not sent!',
      'clock 2 min fast!',
      'here now',
      'battery 80 %',
      'version 1.4',
    ]);
  });
});

describe('the version of a phone', () => {
  const withApp = (app: string, more: Partial<Device> = {}) => device({ waiting: 0, app }, more);

  it('is old where other phones have the newer one', () => {
    const old = oldVersions([withApp('0.1.0+aaaa'), withApp('0.1.0+bbbb')], '0.1.0+bbbb');
    expect([...old]).toEqual(['0.1.0+aaaa']);
    const said = signs(withApp('0.1.0+aaaa'), now, old).map(({ words }) => words);
    expect(said[0]).toBe('old version 0.1.0+aaaa');
    expect(needsALook(withApp('0.1.0+aaaa'), now, old)).toBe(true);
    expect(needsALook(withApp('0.1.0+bbbb'), now, old)).toBe(false);
  });

  it('is not old where all have the same, or the other one is of a phone that was revoked', () => {
    expect(oldVersions([withApp('a'), withApp('a')], 'b').size).toBe(0);
    expect(oldVersions([withApp('a', { revoked: true }), withApp('b')], 'b').size).toBe(0);
  });
});

describe('the phones of a door', () => {
  const well = device();
  const away = device(undefined, { lastSeenAt: '2026-06-24T06:50:00Z' });
  const gone = device(undefined, { lastSeenAt: undefined, revoked: true });

  it('keep their names, and those come first that somebody should look at', () => {
    const names = named([gone, well, away], now).map(({ name }) => name);
    expect(names).toEqual(['Phone 3', 'Phone 2', 'Phone 1']);
  });

  it('need no look when they are revoked', () => {
    expect([well, away, gone].map((one) => needsALook(one, now))).toEqual([false, true, false]);
  });
});
