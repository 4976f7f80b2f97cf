import { expect, test } from 'vitest';
import { countdown } from './countdown';
import { lastSeen } from './lastSeen';

test.each([
  [600_000, '10:00', false],
  [547_001, '9:08', false],
  [1, '0:01', false],
  [0, '0:00', true],
  [-5_000, '0:00', true],
])('%i milliseconds are left as %s', (millis, text, isOver) => {
  expect(countdown(millis)).toEqual({ text, isOver });
});

const now = Date.parse('2026-06-24T07:05:00Z');
test.each([
  [undefined, 'not heard of yet', true],
  ['2026-06-24T07:04:50Z', 'here now', false],
  ['2026-06-24T07:04:35Z', 'seen 25 s ago', false],
  ['2026-06-24T06:52:00Z', 'seen 13 min ago', true],
  ['2026-06-24T05:05:00Z', 'seen 2 h ago', true],
])('a phone that was last heard of at %s is "%s"', (at, words, away) => {
  expect(lastSeen(at, now)).toEqual({ words, away });
});
