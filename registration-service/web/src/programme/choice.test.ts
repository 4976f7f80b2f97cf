import { describe, expect, test } from 'vitest';
import type { Programme, Session } from '../api/types';
import {
  choose,
  chosen,
  isOn,
  isOver,
  keptWhileWaiting,
  possible,
  proposed,
  unchoose,
  wantedWith,
} from './choice';
import { filling, inWords } from './seats-left';

const session = (
  id: string,
  slot: string,
  from: string,
  to: string,
  more: Partial<Session> = {},
): Session => ({
  id,
  slot,
  title: id,
  description: '',
  kind: 'DEEP_DIVE',
  room: 'r',
  roomName: 'Room',
  seats: 10,
  seatsLeft: 10,
  waiting: 0,
  startsAt: `2024-09-13T${from}:00Z`,
  endsAt: `2024-09-13T${to}:00Z`,
  openTo: ['DELEGATE'],
  ...more,
});

const morning1 = session('m1', 'morning', '08:00', '09:30');
const morning2 = session('m2', 'morning', '08:00', '09:30');
const full = session('full', 'morning', '08:00', '09:30', { seatsLeft: 0, waiting: 2 });
const noon = session('noon', 'noon', '11:00', '12:00');
const talk = session('talk', 'talk', '16:00', '17:00', { openTo: ['DELEGATE', 'PUBLIC'] });
const programme = { sessions: [talk, noon, full, morning2, morning1] } as Programme;

test('what is there for everybody is proposed: one of a slot, while there are seats, and not to those it is closed to', () => {
  const plenary = session('plenary', 'noon', '11:00', '12:00', { kind: 'PLENARY' });
  const second = session('second', 'noon', '11:00', '12:00', { kind: 'PLENARY' });
  const lecture = session('lecture', 'talk', '16:00', '17:00', {
    kind: 'PUBLIC_TALK',
    openTo: ['DELEGATE', 'PUBLIC'],
  });
  const crowded = session('crowded', 'late', '18:00', '19:00', { kind: 'PLENARY', seatsLeft: 0 });
  const day = { sessions: [lecture, plenary, second, crowded, morning1] } as Programme;
  expect(proposed(day, 'DELEGATE')).toEqual(['plenary', 'lecture']);
  expect(proposed(day, 'PUBLIC')).toEqual(['lecture']);
  expect(proposed(day, 'DELEGATE', Date.parse('2024-09-13T13:00:00Z'))).toEqual(['lecture']);
});

describe('choosing', () => {
  test('a second session in a slot replaces the first, and says so', () => {
    expect(choose(programme, ['m1', 'noon'], 'm2')).toEqual({ choice: ['noon', 'm2'], gaveWay: [morning1] });
  });

  test('a session does not replace itself', () => {
    expect(choose(programme, ['m1'], 'm1')).toEqual({ choice: ['m1'], gaveWay: [] });
  });

  test('an unknown session changes nothing', () => {
    expect(choose(programme, ['m1'], 'nope')).toEqual({ choice: ['m1'], gaveWay: [] });
  });

  test('a choice can be given up', () => {
    expect(unchoose(['m1', 'noon'], 'm1')).toEqual(['noon']);
  });

  test('the chosen are told in the order of the day', () => {
    expect(chosen(programme, ['talk', 'm2', 'noon'])).toEqual([morning2, noon, talk]);
  });
});

describe('waiting for one session while holding another', () => {
  const seats = [
    { session: 'm1', status: 'CONFIRMED' },
    { session: 'full', status: 'WAITLISTED' },
    { session: 'noon', status: 'CONFIRMED' },
  ] as const;

  test('what is waited for is what is wanted', () => {
    expect(wantedWith(seats, programme)).toEqual(['full', 'noon']);
  });

  test('the seat is kept as long as the other is full', () => {
    expect(keptWhileWaiting(seats, programme, ['full', 'noon'])).toEqual(['m1']);
  });

  test('a seat is not kept for a session that has one free, nor for none', () => {
    expect(keptWhileWaiting(seats, programme, ['m2', 'noon'])).toEqual([]);
    expect(keptWhileWaiting(seats, programme, ['noon'])).toEqual([]);
  });
});

describe('what stays possible', () => {
  test('the public keeps the public talk only', () => {
    expect(possible(programme, ['m1', 'talk'], 'PUBLIC')).toEqual(['talk']);
  });

  test('what is over or unknown goes', () => {
    expect(
      possible(programme, ['m1', 'talk', 'gone'], 'DELEGATE', Date.parse('2024-09-13T10:00:00Z')),
    ).toEqual(['talk']);
  });

  test('a session is on from its start until its end', () => {
    const at = (time: string) => Date.parse(`2024-09-13T${time}:00Z`);
    expect([at('07:59'), at('08:00'), at('09:29'), at('09:30')].map((now) => isOn(morning1, now))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isOver(morning1, at('09:30'))).toBe(true);
  });
});

describe('seats left', () => {
  test.each([
    [{ seats: 100, seatsLeft: 26, waiting: 0 }, 'free', '26 seats left'],
    [{ seats: 100, seatsLeft: 25, waiting: 0 }, 'filling', 'Filling: 25 left'],
    [{ seats: 14, seatsLeft: 1, waiting: 0 }, 'filling', 'Last seat'],
    [{ seats: 14, seatsLeft: 0, waiting: 0 }, 'full', 'Full'],
    [{ seats: 14, seatsLeft: 0, waiting: 3 }, 'full', 'Full, 3 waiting'],
    [{ seats: 14, seatsLeft: 1, waiting: 3 }, 'full', 'Full, 3 waiting'],
  ] as const)('%o is %s', (count, state, words) => {
    expect(filling(count)).toBe(state);
    expect(inWords(count)).toBe(words);
  });
});
