import { expect, test } from 'vitest';
import type { Conflict } from '../../contract/checkin';
import { below, isOpen, open } from './order';

const conflict = (id: string, raised: string, more: Partial<Conflict> = {}): Conflict => ({
  id,
  kind: 'ADMITTED_TWICE',
  session: 's',
  sessionTitle: 'S',
  roomName: 'Room',
  raisedAt: `2026-06-24T${raised}:00Z`,
  sides: [],
  cleared: false,
  ...more,
});

const settled = (at: string): Partial<Conflict> => ({
  decision: 'ONE_PERSON',
  settledAt: `2026-06-24T${at}:00Z`,
});

/** As the service lists them: the one that became known last is first, whenever its scans were. */
const all = [
  conflict('told late', '07:01'),
  conflict('cleared', '07:09', { cleared: true }),
  conflict('settled late', '07:02', settled('08:30')),
  conflict('next', '07:20'),
  conflict('settled soon', '07:08', settled('07:10')),
];
const ids = (conflicts: Conflict[]) => conflicts.map(({ id }) => id);

test('whoever looks sees first what became known last, and nothing that is settled or explained', () => {
  expect(ids(open(all))).toEqual(['told late', 'next']);
});

test('below is what was settled or explained, the last first', () => {
  expect(ids(below(all))).toEqual(['settled late', 'settled soon', 'cleared']);
});

test('what was settled and then explained is not open again', () => {
  expect(isOpen(conflict('both', '07:00', { cleared: true, ...settled('07:05') }))).toBe(false);
});
