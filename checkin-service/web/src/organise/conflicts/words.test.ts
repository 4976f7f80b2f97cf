import { describe, expect, test } from 'vitest';
import type { Conflict } from '../../contract/checkin';
import { about, fullness, later, settledWords, words } from './words';

const kinds = Object.keys(words) as Conflict['kind'][];
const conflict = (kind: Conflict['kind'], more: Partial<Conflict> = {}): Conflict => ({
  id: 'c',
  kind,
  session: 's',
  sessionTitle: 'Data into evidence',
  roomName: 'Seminar room',
  raisedAt: '2026-06-24T07:00:00Z',
  sides: [],
  cleared: false,
  ...more,
});

describe.each(kinds)('a conflict of kind %s', (kind) => {
  test('says in sentences what happened and what to do', () => {
    const { happened, whatToDo, cleared } = words[kind];
    for (const sentence of [happened, whatToDo, cleared]) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  test('offers different decisions, in different words', () => {
    const { choices } = words[kind];
    expect(new Set(choices.map(({ decision }) => decision)).size).toBe(choices.length);
    expect(new Set(choices.map(({ label }) => label)).size).toBe(choices.length);
    expect(choices.length).toBeGreaterThan(1);
  });

  test.each(['ONE_PERSON', 'COPIED_BADGE', 'MAY_STAY', 'ASKED_TO_LEAVE'] as const)(
    'has words for the decision %s, even if it was taken elsewhere',
    (decision) => expect(settledWords(kind, decision)).not.toBe('Settled'),
  );
});

test('a badge that was let in twice was one person, or was copied', () => {
  expect(words.ADMITTED_TWICE.choices.map(({ decision }) => decision)).toEqual([
    'ONE_PERSON',
    'COPIED_BADGE',
  ]);
});

test.each([
  [conflict('ADMITTED_TWICE', { name: 'Ada', badgeNumber: 'AB12-CD34' }), 'Ada'],
  [conflict('UNKNOWN_ADMITTED', { badgeNumber: 'AB12-CD34' }), 'Badge AB12-CD34'],
  [conflict('UNKNOWN_ADMITTED'), 'A badge'],
  [conflict('ROOM_OVERFULL', { name: 'Ada' }), 'Seminar room'],
])('%o is about %s', (one, whom) => expect(about(one)).toBe(whom));

test.each([
  [0, 'at the same moment'],
  [1_000, '1 second later'],
  [40_400, '40 seconds later'],
  [60_000, '1 minute later'],
  [59 * 60_000, '59 minutes later'],
  [120 * 60_000, '2 hours later'],
])('%i milliseconds are %s', (millis, said) => expect(later(millis)).toBe(said));

test.each([
  [52, 50, '52 inside, the room holds 50: 2 too many'],
  [50, 50, '50 inside, the room holds 50'],
])('with %i of %i places taken the room says %s', (inside, holds, said) =>
  expect(fullness(conflict('ROOM_OVERFULL', { inside, holds }))).toBe(said),
);
