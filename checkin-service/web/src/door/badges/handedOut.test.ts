import { expect, test } from 'vitest';
import { handedOutCode, idOfHandedOut } from './handedOut';

test('a code that is handed out is written as the service reads it', () => {
  expect(handedOutCode(new Uint8Array(16))).toBe('LY0:000000000000000000000000');
  expect(handedOutCode(new Uint8Array(16).fill(255))).toBe('LY0:FGWFGWFGWFGWFGWFGWFGWFGW');
});

test('it names the badge whose id it says', () => {
  const id = Uint8Array.from({ length: 16 }, (_, n) => n * 7 + 3);
  expect(idOfHandedOut(handedOutCode(id))).toEqual(id);
  expect(idOfHandedOut('LY0:00')).toBeUndefined();
});
