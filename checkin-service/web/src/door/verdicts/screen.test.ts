import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Verdict } from '../../contract/checkin';
import {
  ADMISSION_STAYS_MILLIS,
  CHECKING_AFTER_MILLIS,
  OTHERS_STAY_MILLIS,
  OWN_VERDICT_AFTER_MILLIS,
  PATIENCE_MILLIS,
  Screen,
  type Showing,
} from './screen';

describe('the screen', () => {
  let showing: Showing;
  let screen: Screen;

  beforeEach(() => {
    vi.useFakeTimers();
    showing = { kind: 'nothing' };
    screen = new Screen({ shows: (next) => (showing = next) }, () => 'Europe/London');
  });
  afterEach(() => vi.useRealTimers());

  const decide = (scanId: string, verdict: Verdict) => screen.decided({ scanId, verdict });
  const word = () => (showing.kind === 'face' ? showing.face.word : showing.kind);

  test('a quick answer is shown at once', () => {
    screen.badgeRead('a', 'IN', true);
    decide('a', 'welcome');
    expect(word()).toBe('Welcome');
  });

  test('a slow answer shows first that the badge was read', () => {
    screen.badgeRead('a', 'IN', true);
    expect(word()).toBe('nothing');
    vi.advanceTimersByTime(CHECKING_AFTER_MILLIS);
    expect(word()).toBe('checking');
    decide('a', 'welcome');
    expect(word()).toBe('Welcome');
  });

  test('nobody waits for an answer for ever', () => {
    screen.badgeRead('a', 'IN', true);
    vi.advanceTimersByTime(PATIENCE_MILLIS);
    expect(word()).toBe('Kept');
  });

  test('without connection the scan is shown as kept at once, and its verdict when it comes', () => {
    screen.badgeRead('a', 'IN', false);
    expect(word()).toBe('Kept');
    decide('a', 'not-booked');
    expect(word()).toBe('Not booked');
  });

  test('a connection lost while checking does not keep anybody waiting', () => {
    screen.badgeRead('a', 'IN', true);
    screen.lost();
    expect(word()).toBe('Kept');
  });

  test('a connection lost later takes no verdict away', () => {
    screen.badgeRead('a', 'IN', true);
    decide('a', 'welcome');
    screen.lost();
    expect(word()).toBe('Welcome');
  });

  test('the answer about the badge before is not shown over this one', () => {
    screen.badgeRead('a', 'IN', true);
    screen.badgeRead('b', 'IN', true);
    decide('a', 'revoked');
    expect(word()).toBe('nothing');
    decide('b', 'welcome');
    expect(word()).toBe('Welcome');
  });

  test('a scan that could not be kept is said at once, and stays', () => {
    screen.badgeRead('a', 'IN', true);
    screen.notKept();
    expect(word()).toBe('Not kept');
    vi.advanceTimersByTime(OTHERS_STAY_MILLIS - 1);
    expect(word()).toBe('Not kept');
  });

  test('a welcome goes by itself', () => {
    screen.badgeRead('a', 'IN', true);
    decide('a', 'welcome');
    vi.advanceTimersByTime(ADMISSION_STAYS_MILLIS);
    expect(word()).toBe('nothing');
  });

  test('whatever needs a word with somebody stays longer', () => {
    screen.badgeRead('a', 'IN', true);
    decide('a', 'revoked');
    vi.advanceTimersByTime(OTHERS_STAY_MILLIS - 1);
    expect(word()).toBe('Revoked');
    vi.advanceTimersByTime(1);
    expect(word()).toBe('nothing');
  });

  test('the next badge replaces any verdict at once', () => {
    screen.badgeRead('a', 'IN', true);
    decide('a', 'revoked');
    screen.badgeRead('b', 'IN', true);
    decide('b', 'welcome');
    expect(word()).toBe('Welcome');
  });

  describe('of a phone that can decide by itself', () => {
    const read = (connected: boolean, verdict: Verdict = 'welcome') =>
      screen.badgeRead('a', 'IN', connected, { scanId: 'a', verdict, name: 'Ada' });

    test('says without connection what the phone says, and that it is not yet sent', () => {
      read(false);
      expect(showing).toMatchObject({ face: { word: 'Welcome', name: 'Ada' }, unsent: true });
    });

    test('waits a moment for the service, and no longer', () => {
      read(true);
      vi.advanceTimersByTime(OWN_VERDICT_AFTER_MILLIS - 1);
      expect(word()).toBe('checking');
      vi.advanceTimersByTime(1);
      expect(word()).toBe('Welcome');
    });

    test('shows the word of the service when that comes first', () => {
      read(true);
      decide('a', 'revoked');
      vi.advanceTimersByTime(OWN_VERDICT_AFTER_MILLIS);
      expect(showing).toMatchObject({ face: { word: 'Revoked' }, unsent: false });
    });

    test('does not show the same face again when the service agrees', () => {
      read(false);
      const before = showing;
      decide('a', 'welcome');
      expect(showing).toMatchObject({ unsent: false });
      expect(showing.kind === 'face' && before.kind === 'face' && showing.face === before.face).toBe(true);
    });

    test('shows the face of the service when it does not agree', () => {
      read(false);
      decide('a', 'already-in');
      expect(showing).toMatchObject({ face: { word: 'Already in' }, unsent: false });
    });
  });
});
