import { expect, test } from 'vitest';
import { isQuiet, QUIET_MILLIS, type Moment } from './quietMoment';

const quiet: Moment = {
  isConnected: true,
  isShowing: false,
  isSheetOpen: false,
  isTyping: false,
  waiting: 0,
  idleMillis: QUIET_MILLIS,
};

test('a door at which nobody is, is quiet', () => {
  expect(isQuiet(quiet)).toBe(true);
});

test.each<[string, Partial<Moment>]>([
  ['has no network', { isConnected: false }],
  ['shows a verdict', { isShowing: true }],
  ['has a sheet open', { isSheetOpen: true }],
  ['is being typed at', { isTyping: true }],
  ['keeps a scan that has no verdict', { waiting: 1 }],
  ['was shown a badge just now', { idleMillis: QUIET_MILLIS - 1 }],
])('a door that %s is not', (_, change) => {
  expect(isQuiet({ ...quiet, ...change })).toBe(false);
});
