import { describe, expect, test } from 'vitest';
import type { Attendance, SessionAttendance } from '../../contract/checkin';
import { board, standing } from './board';

const session = (
  id: string,
  slot: string,
  from: string,
  to: string,
  more: Partial<SessionAttendance> = {},
): SessionAttendance => ({
  id,
  slot,
  title: id,
  kind: 'DEEP_DIVE',
  roomName: 'Room',
  startsAt: `2026-06-24T${from}:00Z`,
  endsAt: `2026-06-24T${to}:00Z`,
  seats: 10,
  booked: 8,
  waiting: 0,
  inside: 0,
  attended: 0,
  missing: 0,
  ...more,
});

const attendance: Attendance = {
  conference: 'c',
  title: 'C',
  timeZone: 'UTC',
  now: '2026-06-24T07:05:00Z',
  current: true,
  sessions: [
    session('breakfast', 'cc', '07:00', '07:50', { inside: 3, attended: 5, missing: 4 }),
    session('morning-1', 'dd', '08:00', '09:30'),
    session('morning-2', 'dd', '08:00', '09:30'),
    session('talk', 'pt', '16:00', '17:00'),
  ],
  doors: [
    { id: 'a', name: 'A', lastMinutes: 4, total: 9 },
    { id: 'b', name: 'B', lastMinutes: 2, total: 2 },
  ],
  perMinute: [],
};
const at = (time: string) => board(attendance, Date.parse(`2026-06-24T${time}:00Z`));
const ids = (sessions: SessionAttendance[]) => sessions.map(({ id }) => id);

describe('the attendance board', () => {
  test('shows what is on now and the slot that comes next', () => {
    expect(ids(at('07:05').now)).toEqual(['breakfast']);
    expect(ids(at('07:05').next)).toEqual(['morning-1', 'morning-2']);
  });

  test('between slots nothing is on, and the next slot is still shown', () => {
    expect(at('07:50').now).toEqual([]);
    expect(ids(at('07:50').next)).toEqual(['morning-1', 'morning-2']);
  });

  test('when the day is over there is nothing next', () => {
    expect(at('17:00')).toMatchObject({ now: [], next: [], inside: 0, missing: 0 });
  });

  test('who has not come is who booked and did not come, whoever else is there', () => {
    expect(at('07:05')).toMatchObject({ inside: 3, missing: 4 });
  });

  test('arrivals of all doors are added up', () => {
    expect(at('07:05').lastMinutes).toBe(6);
  });

  test.each([
    [0, 'empty'],
    [1, 'filling'],
    [9, 'tight'],
    [10, 'tight'],
    [11, 'over'],
  ])('with %i of 10 seats taken a room is %s', (inside, expected) => {
    expect(standing(session('s', 's', '08:00', '09:00', { inside }))).toBe(expected);
  });
});
