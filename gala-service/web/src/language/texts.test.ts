import { breakable, differences } from '@lanyard/web-kit/testing';
import { expect, test } from 'vitest';
import { en } from './en';
import es from './es';
import fr from './fr';

test.each([
  ['French', fr],
  ['Spanish', es],
])('a host’s page speaks %s', (_, other) => expect(differences(en, other)).toEqual([]));

test('French marks stay with their word', () => expect(breakable(fr)).toEqual([]));
