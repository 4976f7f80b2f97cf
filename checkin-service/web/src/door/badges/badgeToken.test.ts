import { beforeAll, describe, expect, test } from 'vitest';
import { base45 } from './base45';
import { BadgeReader, numberOf } from './badgeToken';
import { handedOutCode } from './handedOut';

const base64url = (bytes: ArrayBuffer | Uint8Array<ArrayBuffer>) =>
  Buffer.from(new Uint8Array(bytes)).toString('base64url');

describe('a badge read without network', () => {
  const id = Uint8Array.from({ length: 16 }, (_, n) => n * 7 + 3);
  let pair: CryptoKeyPair;
  let keys: Record<string, string>;

  beforeAll(async () => {
    pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
    keys = { 3: base64url(await crypto.subtle.exportKey('raw', pair.publicKey)) };
  });

  async function badge(conference: string, issue = 258, key = 3): Promise<string> {
    const token = new Uint8Array([key, ...id, issue >> 8, issue & 255]);
    const scope = new TextEncoder().encode(`lanyard badge 1\0${conference}\0`);
    const signature = await crypto.subtle.sign(
      'Ed25519',
      pair.privateKey,
      new Uint8Array([...scope, ...token]),
    );
    return `LY1:${base45(new Uint8Array([...token, ...new Uint8Array(signature)]))}`;
  }

  const read = (text: string) => new BadgeReader().read(text, 'soc24-2', keys);

  test('of this conference is genuine, with its id and issue', async () => {
    expect(await read(await badge('soc24-2'))).toEqual({ kind: 'genuine', badge: base64url(id), issue: 258 });
  });

  test('of another conference is forged', async () => {
    expect((await read(await badge('soc25'))).kind).toBe('forged');
  });

  test('whose key is not known may be anybody', async () => {
    expect(await read(await badge('soc24-2', 1, 4))).toMatchObject({ kind: 'unknown-key', issue: 1 });
  });

  test('that was changed in one character is forged', async () => {
    const text = await badge('soc24-2');
    const torn = text.slice(0, 40) + (text[40] === 'A' ? 'B' : 'A') + text.slice(41);
    expect((await read(torn)).kind).toBe('forged');
  });

  test.each(['LY1:', 'LY1:ABC', `LY1:${'!'.repeat(125)}`, `LY1:${':'.repeat(125)}`])(
    '%j is none',
    async (text) => {
      expect((await read(text)).kind).toBe('forged');
    },
  );

  test('that another door handed out names somebody, and proves nothing', async () => {
    expect(await read(handedOutCode(id))).toEqual({ kind: 'handed-out', badge: base64url(id) });
    expect((await read('LY0:000')).kind).toBe('forged');
  });

  test('is told by its number when that is typed', async () => {
    expect(await read('7G3K2-9QXMA')).toEqual({ kind: 'typed-number', number: '7G3K2-9QXMA' });
  });

  test('has the number that is printed on it', () => {
    expect(numberOf(base64url(id))).toBe('0C512-60Z4R');
    expect(numberOf(base64url(new Uint8Array(16)))).toBe('00000-00000');
    expect(numberOf(base64url(new Uint8Array(16).fill(255)))).toBe('ZZZZZ-ZZZZZ');
  });
});
