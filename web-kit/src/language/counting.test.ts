import { expect, test } from 'vitest';
import { counting } from './counting';

const seats = { one: '# one', other: '# other' };

test.each([
  ['en', 0, '0 other'],
  ['en', 1, '1 one'],
  ['en', 1200, '1,200 other'],
  ['fr', 0, '0 one'],
  ['fr', 2, '2 other'],
  ['fr', 12000, '12\u202f000 other'],
  ['fr', 1_000_000, '1\u202f000\u202f000 other'],
  ['es', 0, '0 other'],
  ['es', 1, '1 one'],
  ['es', 12000, '12.000 other'],
] as const)('in %s %i is %s', (language, count, said) => {
  expect(counting(language)(count, seats)).toBe(said);
});

test('a form that only some languages have is used where it is given', () => {
  expect(counting('fr')(1_000_000, { ...seats, many: '# de places' })).toBe('1\u202f000\u202f000 de places');
});
