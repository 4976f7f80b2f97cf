import { Problem } from '@lanyard/web-kit';
import { expect, test } from 'vitest';
import { emptyDraft } from './draft';
import { missing, refused } from './errors';

const whole = { ...emptyDraft, name: 'Ada', email: 'ada@example.org', consent: true };

test('a whole form has nothing wrong', () => expect(missing(whole)).toEqual({}));

test.each([
  [{ name: '  ' }, 'name'],
  [{ email: '' }, 'email'],
  [{ email: 'ada' }, 'email'],
  [{ email: 'a da@example.org' }, 'email'],
  [{ consent: false }, 'consent'],
])('%o is told beside its field', (change, field) => {
  expect(Object.keys(missing({ ...whole, ...change }))).toEqual([field]);
});

test.each(['O’Brien', 'नारायण', 'عبد‌الله', '👩🏽‍🚀'])('the name %s is taken as typed', (name) => {
  expect(missing({ ...whole, name })).toEqual({});
});

test('what the service says stands beside the fields of the form', () => {
  const problem = new Problem('invalid', 422, 'Invalid', undefined, [
    { field: 'name', message: 'Too long' },
    { field: 'consentVersion', message: 'A newer text' },
    { field: 'email', code: 'email', message: 'must be an e-mail address' },
  ]);
  expect(refused(problem)).toEqual({
    name: 'Too long',
    consent: 'A newer text',
    email: expect.stringContaining('ada@example.org'),
  });
});
