import { beforeEach, describe, expect, test } from 'vitest';
import { isBadgeText, readTyped } from './badgeText';
import { LONGEST_GAP_MILLIS, Wedge } from './wedge';

describe('what people type', () => {
  test.each([
    ['7G3K2-9QXMA', '7G3K2-9QXMA'],
    ['  7g3k2 9qxma ', '7G3K2-9QXMA'],
    ['7G3K29QXMA', '7G3K2-9QXMA'],
    ['OIL00-00000', '01100-00000'],
    ['ly1:abc', 'LY1:ABC'],
    [' ly0:abc ', 'LY0:ABC'],
  ])('%j is read as %j', (typed, read) => {
    expect(readTyped(typed)).toBe(read);
  });

  test.each(['', '7G3K2', '7G3K2-9QXMAA', '7G3K2-9QXMU', 'https://example.org/'])(
    '%j is no badge',
    (typed) => {
      expect(readTyped(typed)).toBeUndefined();
    },
  );

  test('only a Lanyard code is taken for a badge', () => {
    expect(isBadgeText('LY1:ABC')).toBe(true);
    expect(isBadgeText('LY0:ABC')).toBe(true);
    expect(isBadgeText('https://example.org/LY1:')).toBe(false);
  });
});

describe('a hand-held scanner', () => {
  let wedge: Wedge;
  beforeEach(() => {
    wedge = new Wedge();
  });

  const type = (text: string, gapMillis: number) =>
    [...text, 'Enter'].map((key, n) => wedge.key(key, n * gapMillis)).at(-1);

  test('is read when its burst ends with Enter', () => {
    expect(type('LY1:A B$%*+-./:', 5)).toEqual({ taken: true, text: 'LY1:A B$%*+-./:' });
  });

  test('may press Shift in between', () => {
    ['Shift', 'L', 'Shift', 'Y', ...'1:ABCDEFGH'].forEach((key, n) => wedge.key(key, n * 5));
    expect(wedge.key('Enter', 60).text).toBe('LY1:ABCDEFGH');
  });

  test('is not a person, who types slowly', () => {
    expect(type('LY1:ABCDEFGH', LONGEST_GAP_MILLIS + 1)).toEqual({ taken: false });
  });

  test('does nothing else on the page, so that no button is pressed by its keys', () => {
    wedge.key('L', 0);
    expect(wedge.key(' ', 5).taken).toBe(true);
  });

  test('leaves single keys and short bursts alone', () => {
    expect(wedge.key('a', 0).taken).toBe(false);
    expect(wedge.key('Enter', 5)).toEqual({ taken: false });
  });
});
