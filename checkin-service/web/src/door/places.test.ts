import { expect, test } from 'vitest';
import type { DoorSession } from '../contract/checkin';
import { spaceOf } from './places';

const session = (roomName: string, inside: number): DoorSession => ({
  id: `${roomName} ${inside}`,
  title: '',
  kind: 'PLENARY',
  roomName,
  startsAt: '2026-11-24T09:00:00Z',
  endsAt: '2026-11-24T10:00:00Z',
  seats: 10,
  booked: 10,
  inside,
});

test.each([
  [40, 34, 6, 'plenty'],
  [40, 35, 5, 'few'],
  [260, 246, 14, 'plenty'],
  [260, 247, 13, 'few'],
  [260, 260, 0, 'full'],
  [260, 263, 0, 'full'],
  [8, 4, 4, 'plenty'],
  [8, 5, 3, 'few'],
  [4, 0, 4, 'plenty'],
])('a room of %i with %i inside has %i places left: %s', (seats, inside, left, kind) => {
  expect(spaceOf([session('Hall', inside)], () => seats)).toEqual([{ room: 'Hall', left, kind }]);
});

test('sessions in one room take of the same places', () => {
  expect(spaceOf([session('Hall', 20), session('Hall', 16)], () => 40)).toEqual([
    { room: 'Hall', left: 4, kind: 'few' },
  ]);
});

test('the fullest room comes first, and one that the phone does not know is left out', () => {
  const seats: Record<string, number> = { Hall: 40, Theatre: 20 };
  const rooms = spaceOf(
    [session('Hall', 10), session('Yard', 9), session('Theatre', 20)],
    (room) => seats[room],
  );
  expect(rooms.map(({ room, kind }) => [room, kind])).toEqual([
    ['Theatre', 'full'],
    ['Hall', 'plenty'],
  ]);
});
