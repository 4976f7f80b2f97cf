import { expect, test } from 'vitest';
import { en } from './en';
import es from './es';
import fr from './fr';
import { breakable, differences } from './testing';

test.each([
  ['French', fr],
  ['Spanish', es],
])('the shared components speak %s', (_, other) => expect(differences(en, other)).toEqual([]));

test('French marks stay with their word', () => expect(breakable(fr)).toEqual([]));
