import { describe, expect, test } from 'vitest';
import type { Answered, Dinner } from '../api/types';
import { answerOf, draftOf, guestsLeft, missing, newGuest, outlook, sizeOf, type Draft } from './draft';

const nothing: Answered = {
  status: 'NONE',
  invited: true,
  diet: 'NO_PREFERENCE',
  allergies: '',
  guests: [],
};
const withGus: Answered = {
  ...nothing,
  status: 'CONFIRMED',
  diet: 'VEGAN',
  guests: [{ guestId: 'g-1', name: 'Gus', diet: 'HALAL', allergies: 'nuts' }],
};

const dinner = (placesLeft: number, guestLimit = 3): Dinner => ({
  title: 'Gala',
  startsAt: '2026-09-13T18:00:00Z',
  endsAt: '2026-09-13T21:30:00Z',
  roomName: 'Great hall',
  timeZone: 'Europe/London',
  now: '2026-09-13T09:00:00Z',
  places: 180,
  placesLeft,
  guestLimit,
  deadline: '2026-09-13T17:00:00Z',
});

const coming = (guests = 0): Draft => ({
  ...draftOf(nothing),
  coming: true,
  guests: Array.from({ length: guests }, () => ({ ...newGuest(), name: 'Gus' })),
});

describe('a draft', () => {
  test('begins undecided', () => {
    expect(draftOf(nothing).coming).toBeUndefined();
    expect(missing(draftOf(nothing))).toHaveProperty('coming');
  });

  test('of somebody who declined begins with coming after all', () => {
    expect(draftOf({ ...nothing, status: 'DECLINED' }).coming).toBe(true);
  });

  test('of an answer keeps its guests and their ids', () => {
    const draft = draftOf(withGus);
    expect(answerOf(draft)).toEqual({
      coming: true,
      diet: 'VEGAN',
      allergies: '',
      guests: [{ guestId: 'g-1', name: 'Gus', diet: 'HALAL', allergies: 'nuts' }],
    });
  });

  test('of somebody new has no id to send', () => {
    const draft = coming();
    draft.guests.push({ ...newGuest(), name: '  Gil ', allergies: ' sesame ' });
    expect(answerOf(draft).guests).toEqual([{ name: 'Gil', diet: 'NO_PREFERENCE', allergies: 'sesame' }]);
  });

  test('of somebody who stays away says nothing about others', () => {
    expect(answerOf({ ...draftOf(withGus), coming: false })).toEqual({ coming: false });
  });
});

describe('what is missing', () => {
  test.each([
    ['', true],
    ['   ', true],
    ['X', false],
    ['👩‍👩‍👧'.repeat(40), false],
    ['x'.repeat(200), false],
    ['x'.repeat(201), true],
  ])('a guest named %j', (name, wrong) => {
    const draft = coming();
    draft.guests.push({ ...newGuest(), name });
    expect('guests[0].name' in missing(draft)).toBe(wrong);
  });

  test('nothing, when nobody comes', () => {
    expect(missing({ ...coming(1), coming: false })).toEqual({});
  });
});

describe('the outlook', () => {
  const told = (draft: Draft, placesLeft: number, rsvp = nothing) =>
    outlook(draft, { dinner: dinner(placesLeft), rsvp });

  test('is fine while places last', () => {
    expect(told(coming(1), 2)).toBeUndefined();
  });

  test('is to wait together', () => {
    expect(told(coming(1), 1)).toBe(
      'Only 1 place left right now. Your party of 2 would wait together, and come in as soon as there is room.',
    );
    expect(told(coming(), 0)).toBe(
      'All places are taken right now. You would wait, and come in as soon as there is room.',
    );
  });

  test('is to keep what one has', () => {
    expect(told(coming(2), 0, withGus)).toBe(
      'No more places are free right now. Your party keeps the 2 places it has.',
    );
    expect(told(coming(2), 1, withGus)).toBeUndefined();
  });
});

test('a party has a host and guests, or nobody', () => {
  expect(sizeOf(coming(2))).toBe(3);
  expect(sizeOf({ ...coming(2), coming: false })).toBe(0);
});

test('a lowered guest limit takes nobody away', () => {
  expect(guestsLeft(coming(1), dinner(9), nothing)).toBe(2);
  expect(guestsLeft(coming(1), dinner(9, 0), withGus)).toBe(0);
  expect(guestsLeft(coming(0), dinner(9, 0), withGus)).toBe(1);
});
