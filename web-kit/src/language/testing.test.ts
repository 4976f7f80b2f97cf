import { expect, test } from 'vitest';
import { breakable, differences } from './testing';

const english = { title: 'Hello', of: (name: string, count: number) => `${name} ${count}`, in: { a: 'A' } };

test('the same texts in other words are no difference', () => {
  const other = { title: 'Bonjour', of: (name: string, count: number) => `${count} ${name}`, in: { a: 'B' } };
  expect(differences(english, other)).toEqual([]);
});

test.each([
  [{ ...english, in: {} }, ['in.a is not in both']],
  [{ ...english, more: 'x' }, ['more is not in both']],
  [{ ...english, title: '' }, ['title is empty']],
  [{ ...english, of: (name: string) => name }, ['of does not say part 2']],
  [{ ...english, of: () => 'x' }, ['of does not say part 1', 'of does not say part 2']],
])('%o differs', (other, told) => expect(differences(english, other)).toEqual(told));

test('French marks stay with their word', () => {
  expect(breakable({ a: 'Vraiment\u202f?', b: 'Heure\u00a0: «\u00a0midi\u00a0»', c: 'Rien.' })).toEqual([]);
  expect(breakable({ a: 'Vraiment ?', b: 'Heure:', in: { c: '« midi\u00a0»' } })).toHaveLength(3);
});
