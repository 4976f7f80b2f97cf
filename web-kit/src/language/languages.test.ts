import { expect, test } from 'vitest';
import { proposed } from './languages';

test.each([
  [['fr-CA', 'en'], 'fr'],
  [['ES'], 'es'],
  [['de-DE', 'ca', 'es-MX', 'fr'], 'es'],
  [['de'], 'en'],
  [['frr', 'toString'], 'en'],
  [[], 'en'],
])('to %j is proposed %s', (wishes, language) => expect(proposed(wishes)).toBe(language));
