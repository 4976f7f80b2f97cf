import { breakable, differences } from '@lanyard/web-kit/testing';
import { expect, test } from 'vitest';
import { en } from './en';
import es from './es';
import fr from './fr';

test.each([
  ['French', fr],
  ['Spanish', es],
])('the attendees’ pages speak %s', (_, other) => expect(differences(en, other)).toEqual([]));

test('French marks stay with their word', () => expect(breakable(fr)).toEqual([]));

test.each([
  ['en', en, '0 seats left', '1 seat left', '1,200 seats left'],
  ['fr', fr, '0 place libre', '1 place libre', '1\u202f200 places libres'],
  ['es', es, '0 plazas libres', '1 plaza libre', '1200 plazas libres'],
] as const)('seats are counted in %s', (_, { seats }, none, one, many) => {
  expect([0, 1, 1200].map(seats.left)).toEqual([none, one, many]);
});
