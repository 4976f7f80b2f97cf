import { expect, test } from 'vitest';
import { counted, ordinal } from './words';

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [22, '22nd'],
])('%i is %s', (position, words) => expect(ordinal(position)).toBe(words));

test('one seat, many seats', () => {
  expect(counted(1, 'seat')).toBe('1 seat');
  expect(counted(1200, 'seat')).toBe('1,200 seats');
  expect(counted(2, 'person', 'people')).toBe('2 people');
});
