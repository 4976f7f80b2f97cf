import { describe, expect, test } from 'vitest';
import type { Headcount, Party } from '../api/types';
import { dietsServed, found, peopleOf, stillToCome, unanswered } from './parties';

const party = (name: string | undefined, more: Partial<Party> = {}): Party => ({
  host: `host-${name}`,
  name,
  status: 'CONFIRMED',
  size: 1,
  arrived: 0,
  hostArrived: false,
  diet: 'VEGAN',
  allergies: '',
  guests: [],
  ...more,
});

const ada = party('Ada Okafor', {
  guests: [{ guestId: 'g', name: 'Zoë O’Brien', diet: 'HALAL', allergies: 'sesame', arrived: true }],
});
const ben = party('Ben', { status: 'WAITLISTED', position: 1 });
const cyd = party(undefined, { status: 'DECLINED' });
const all = [ada, ben, cyd];

describe('searching', () => {
  test.each([
    ['', [ada, ben, cyd]],
    ['ada', [ada]],
    ['okafor ADA', [ada]],
    ['zoe', [ada]],
    ["o'brien", [ada]],
    ['sesame', [ada]],
    ['ada ben', []],
  ])('%j', (query, expected) => {
    expect(found(all, query, 'ALL')).toEqual(expected);
  });

  test('only those who wait', () => {
    expect(found(all, '', 'WAITLISTED')).toEqual([ben]);
  });
});

test('a party is its host and guests, and nobody once declined', () => {
  expect(peopleOf(ada).map((person) => [person.name, person.isHost, person.arrived])).toEqual([
    ['Ada Okafor', true, false],
    ['Zoë O’Brien', false, true],
  ]);
  expect(peopleOf(cyd)).toEqual([]);
});

test('who came without a place leaves nobody out who is still to come', () => {
  const parties = [
    party('Ada', { size: 3, arrived: 1 }),
    party('Cyd', { status: 'DECLINED', size: 0, arrived: 1 }),
  ];
  expect(stillToCome({ parties } as unknown as Headcount)).toBe(2);
});

test('diets that somebody has come by number', () => {
  const headcount = {
    invited: 5,
    parties: all,
    byDiet: [
      { diet: 'NO_PREFERENCE', count: 1 },
      { diet: 'VEGAN', count: 4 },
      { diet: 'HALAL', count: 0 },
    ],
  } as unknown as Headcount;
  expect(dietsServed(headcount).map(({ diet }) => diet)).toEqual(['VEGAN', 'NO_PREFERENCE']);
  expect(unanswered(headcount)).toBe(2);
});
