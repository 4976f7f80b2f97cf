import { Problem, Unreachable } from '@lanyard/web-kit';
import { expect, test } from 'vitest';
import { refusalInWords, refusedFields } from './refusals';

const refusal = (kind: string) => new Problem(kind, 409, 'Conflict', `Refused: ${kind}.`, []);

test.each([
  'not-enough-places',
  'too-many-guests',
  'deadline-passed',
  'not-invited',
  'no-dinner',
  'unknown-guest',
  'invalid',
])('%s has words of its own', (kind) => {
  expect(refusalInWords(refusal(kind))).not.toContain('Refused');
});

test('no answer is not a refusal', () => {
  expect(refusalInWords(new Unreachable(undefined))).toContain('Nothing is lost');
});

test('what is wrong stands beside its field, in our words where we have some', () => {
  const invalid = new Problem('invalid', 422, 'Invalid', undefined, [
    { field: 'guests[1].name', code: 'plain-text', message: 'must be plain text' },
    { field: 'guests[1].name', code: 'other', message: 'second' },
    { field: 'diet', code: 'not-null', message: 'must be there' },
    { message: 'about nothing in particular' },
  ]);
  expect(refusedFields(invalid)).toEqual({
    'guests[1].name': 'A name has 1 to 200 characters, without line breaks.',
    diet: 'must be there',
  });
});
