import { describe, expect, test } from 'vitest';
import type { Dinner } from '../api/types';
import { checked, termsOf } from './terms';
import { instantOf, wallClock } from './wall-clock';

const dinner: Dinner = {
  title: 'Gala',
  startsAt: '2026-09-13T18:00:00Z',
  endsAt: '2026-09-13T21:30:00Z',
  roomName: 'Great hall',
  timeZone: 'Europe/London',
  now: '2026-09-13T09:00:00Z',
  places: 180,
  placesLeft: 178,
  guestLimit: 3,
  deadline: '2026-09-13T17:00:00Z',
};

describe('terms', () => {
  test('stand in the fields on the conference’s clocks, and come back the same', () => {
    const draft = termsOf(dinner);
    expect(draft).toEqual({ places: '180', guestLimit: '3', deadline: '2026-09-13T18:00' });
    expect(checked(draft, dinner)).toEqual({
      terms: { places: 180, guestLimit: 3, deadline: '2026-09-13T17:00:00Z' },
    });
  });

  test.each([
    ['places', '0'],
    ['places', '1'],
    ['places', 'many'],
    ['places', '10001'],
    ['guestLimit', '-1'],
    ['guestLimit', '21'],
    ['guestLimit', ''],
    ['deadline', ''],
    ['deadline', '2026-09-13T19:01'],
  ] as const)('%s cannot be %j', (field, value) => {
    expect(checked({ ...termsOf(dinner), [field]: value }, dinner)).toHaveProperty(`wrong.${field}`);
  });
});

describe('clocks on the wall', () => {
  test.each([
    ['2026-09-13T17:00:00Z', 'Europe/London', '2026-09-13T18:00'],
    ['2026-12-13T17:00:00Z', 'Europe/London', '2026-12-13T17:00'],
    ['2026-09-13T17:00:00Z', 'Asia/Kathmandu', '2026-09-13T22:45'],
    ['2026-01-01T02:00:00Z', 'America/New_York', '2025-12-31T21:00'],
  ])('%s in %s show %s', (instant, zone, local) => {
    expect(wallClock(instant, zone)).toBe(local);
    expect(instantOf(local, zone)).toBe(instant);
  });

  test('on the nights they change', () => {
    expect(instantOf('2026-10-25T01:30', 'Europe/London')).toBe('2026-10-25T00:30:00Z');
    expect(instantOf('2026-10-25T02:30', 'Europe/London')).toBe('2026-10-25T02:30:00Z');
    expect(instantOf('2026-03-29T02:30', 'Europe/London')).toBe('2026-03-29T01:30:00Z');
    expect(instantOf('2026-03-29T01:30', 'Europe/London')).toBe('2026-03-29T01:30:00Z');
  });
});
