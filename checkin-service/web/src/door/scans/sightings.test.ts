import { beforeEach, describe, expect, test } from 'vitest';
import { isBadgeText } from '../badges/badgeText';
import { OUT_OF_VIEW_MILLIS, Sightings } from './sightings';

const ADA = 'LY1:ADA';
const BEN = 'LY1:BEN';
const POSTER = 'https://example.org/';

describe('what the camera sees', () => {
  let sightings: Sightings;
  const see = (atMillis: number, ...texts: [string, number?][]) =>
    sightings.look(
      texts.map(([text, area = 100]) => ({ text, area })),
      atMillis,
    );

  beforeEach(() => {
    sightings = new Sightings(isBadgeText);
  });

  test('a badge held before the camera is reported once, however long it stays', () => {
    expect(see(0, [ADA])).toBe(ADA);
    for (let at = 50; at < 60_000; at += 50) expect(see(at, [ADA])).toBeUndefined();
  });

  test('the next badge is reported at once', () => {
    see(0, [ADA]);
    expect(see(50, [BEN])).toBe(BEN);
  });

  test('a badge that flickers out of view for a moment is still the same one', () => {
    see(0, [ADA]);
    expect(see(OUT_OF_VIEW_MILLIS - 1, [ADA])).toBeUndefined();
    expect(see(2 * OUT_OF_VIEW_MILLIS - 2, [ADA])).toBeUndefined();
  });

  test('a badge that was out of view long enough is reported again', () => {
    see(0, [ADA]);
    see(100);
    expect(see(OUT_OF_VIEW_MILLIS, [ADA])).toBe(ADA);
  });

  test('of two badges the nearest is taken, and the other when the first is put away', () => {
    expect(see(0, [ADA, 90], [BEN, 200])).toBe(BEN);
    expect(see(50, [ADA, 90], [BEN, 200])).toBeUndefined();
    expect(see(100, [ADA, 90])).toBe(ADA);
  });

  test('a badge is taken before a bigger code that is none', () => {
    expect(see(0, [POSTER, 900], [ADA, 90])).toBe(ADA);
  });

  test('a code that is no badge is reported once too, so that the page can say so', () => {
    expect(see(0, [POSTER])).toBe(POSTER);
    expect(see(50, [POSTER])).toBeUndefined();
  });

  test('after a change of direction a badge in view counts again', () => {
    see(0, [ADA]);
    sightings.reset();
    expect(see(50, [ADA])).toBe(ADA);
  });
});
