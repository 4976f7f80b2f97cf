import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ListedBadge } from '../../contract/checkin';
import { DoorList, partOf } from './doorList';
import { ListShelf } from './listShelf';
import { badgeId, changed, whole } from './testing';

const NOON = Date.parse('2026-11-24T12:00:00Z');
const EXPIRED = Date.parse('2026-11-25T04:00:00Z');

let databases = 0;

describe('the list on the phone', () => {
  let name: string;
  let shelf: ListShelf;
  const shelves: ListShelf[] = [];

  const ADA: ListedBadge = { id: badgeId(1), name: 'Ada Lovelace', booked: [0] };
  const BEN: ListedBadge = { id: badgeId(2), name: 'Benoît Mandelbrot' };

  beforeEach(async () => {
    name = `list-test-${(databases += 1)}`;
    shelf = await opened('phone');
  });
  afterEach(() => shelves.splice(0).forEach((open) => open.close()));

  async function opened(owner: string): Promise<ListShelf> {
    const open = await ListShelf.open(name, owner);
    shelves.push(open);
    return open;
  }

  async function stored(): Promise<Record<string, unknown[]>> {
    const db = await openDB(name);
    const all: Record<string, unknown[]> = {};
    for (const store of db.objectStoreNames) all[store] = await db.getAll(store);
    db.close();
    return all;
  }

  const everything = async () => (await stored())['sealed']!.length + (await stored())['key']!.length;

  test('is read as it was written', async () => {
    const list = whole([ADA, BEN]);
    await shelf.write(new DoorList(list), []);
    const read = await (await opened('phone')).read(NOON);
    expect(read).toMatchObject({ position: 'era-1', whole: true, current: true, head: list.head });
    expect(read!.badges).toEqual(expect.arrayContaining([ADA, BEN]));
  });

  test('rewrites only the part in which something changed', async () => {
    const list = new DoorList(whole([ADA, BEN]));
    await shelf.write(list, []);
    const before = (await stored())['sealed'] as { iv: Uint8Array }[];
    DoorList.after(list, changed('era-2', { ...ADA, inside: 0 }));
    await shelf.write(list, [partOf(ADA.id)]);
    const after = (await stored())['sealed'] as { iv: Uint8Array }[];
    const rewritten = after.filter(({ iv }, n) => String(iv) !== String(before[n]!.iv));
    expect(rewritten, 'that part and the head').toHaveLength(2);
    expect((await (await opened('phone')).read(NOON))!.badges).toContainEqual({ ...ADA, inside: 0 });
  });

  test('holds nothing that somebody could read', async () => {
    await shelf.write(new DoorList(whole([ADA, BEN])), []);
    const bytes = ((await stored())['sealed'] as { bytes: ArrayBuffer }[])
      .map(({ bytes }) => Buffer.from(bytes).toString('latin1'))
      .join('\n');
    for (const word of ['Ada', 'Lovelace', 'Mandelbrot', 'Lecture', 'dd-1', ADA.id])
      expect(bytes).not.toContain(word);
    const [key] = (await stored())['key'] as CryptoKey[];
    expect(key!.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key!)).rejects.toThrow();
    expect(JSON.stringify((await stored())['label'])).not.toMatch(/Ada|Ben|dd-1/);
  });

  test('is gone with its key once it has expired', async () => {
    await shelf.write(new DoorList(whole([ADA])), []);
    expect(await (await opened('phone')).read(EXPIRED - 1)).toBeDefined();
    expect(await (await opened('phone')).read(EXPIRED)).toBeUndefined();
    expect(await everything()).toBe(0);
    expect(await (await opened('phone')).read(NOON)).toBeUndefined();
  });

  test('of another door is not kept', async () => {
    await shelf.write(new DoorList(whole([ADA])), []);
    expect(await (await opened('the phone as another door')).read(NOON)).toBeUndefined();
    expect(await everything()).toBe(0);
  });

  test('is gone with its key when it is wiped', async () => {
    await shelf.write(new DoorList(whole([ADA])), []);
    await shelf.wipe();
    expect(await everything()).toBe(0);
  });

  test('that cannot be read is none', async () => {
    await shelf.write(new DoorList(whole([ADA])), []);
    const db = await openDB(name);
    const sealed = (await db.get('sealed', 'head')) as { iv: Uint8Array; bytes: ArrayBuffer };
    new Uint8Array(sealed.bytes)[3]! ^= 1;
    await db.put('sealed', sealed, 'head');
    db.close();
    expect(await (await opened('phone')).read(NOON)).toBeUndefined();
    expect(await everything()).toBe(0);
  });

  test('is never a mixture of what two pages wrote', async () => {
    const mine = new DoorList(whole([ADA, BEN]));
    await shelf.write(mine, []);
    const other = await opened('phone');
    const theirs = new DoorList((await other.read(NOON))!);
    DoorList.after(theirs, changed('era-2', { ...ADA, inside: 0 }));
    await other.write(theirs, [partOf(ADA.id)]);
    DoorList.after(mine, changed('era-2', { ...ADA, inside: 0 }));
    DoorList.after(mine, changed('era-3', { ...BEN, inside: 1 }));
    await shelf.write(mine, [partOf(BEN.id)]);
    const read = await (await opened('phone')).read(NOON);
    expect(read!.position).toBe('era-3');
    expect(read!.badges).toEqual(
      expect.arrayContaining([
        { ...ADA, inside: 0 },
        { ...BEN, inside: 1 },
      ]),
    );
  });

  test('opens with twenty thousand people, and takes a fraction of 15 MB', async () => {
    const people = Array.from({ length: 20_000 }, (_, n) => ({
      id: badgeId(n),
      name: `Bartholomäus Example-${n}`,
      booked: [0, 1],
      visited: [0],
      inside: 0,
      inSince: NOON / 1_000,
      inThrough: 1,
    }));
    await shelf.write(new DoorList(whole(people)), []);
    const again = await opened('phone');
    const began = performance.now();
    const list = new DoorList((await again.read(NOON))!);
    console.info(`20,000 people opened in ${Math.round(performance.now() - began)} ms`);
    expect(list.insideOf(0)).toBe(20_000);
    const bytes = ((await stored())['sealed'] as { bytes: ArrayBuffer }[]).map((one) => one.bytes.byteLength);
    expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(5_000_000);
    expect(Math.max(...bytes), 'a change rewrites little').toBeLessThan(100_000);
  });
});
