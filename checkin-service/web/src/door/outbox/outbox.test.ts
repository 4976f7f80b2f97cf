import 'fake-indexeddb/auto';
import { uuid } from '@lanyard/web-kit';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Courier, type Brought } from './courier';
import { Outbox, type Errand } from './outbox';
import { FIRST_PAUSE_MILLIS } from './rounds';

let databases = 0;

const OURS = 'credential of this door';

describe('what a phone has to send besides scans', () => {
  let name: string;
  let outbox: Outbox;
  let courier: Courier<string, string>;
  let brought: [string, string, string][];
  let taken: string[];
  let refused: string[];
  let answer: (errand: Errand<string>) => Brought<string, string>;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    name = `outbox-test-${(databases += 1)}`;
    outbox = new Outbox(name);
    [brought, taken, refused] = [[], [], []];
    answer = () => ({ kind: 'taken', answer: 'thanks' });
    courier = courierOf(outbox);
  });

  afterEach(() => {
    courier.stop();
    outbox.close();
    vi.useRealTimers();
  });

  const courierOf = (box: Outbox) =>
    new Courier<string, string>(
      box,
      'note',
      async (errand, credential) => {
        brought.push([errand.content, errand.key, credential]);
        return answer(errand);
      },
      {
        taken: (errand) => void taken.push(errand.content),
        refused: async (errand, reason) => {
          refused.push(`${errand.content}: ${reason}`);
          await box.setAside(errand.id, reason);
        },
      },
    );

  const note = (content: string): Errand<string> => ({ id: uuid(), kind: 'note', key: uuid(), content });
  const kept = async () => (await outbox.all<string>('note', OURS)).map(({ content }) => content);

  async function stored(): Promise<Record<string, unknown[]>> {
    const db = await openDB(name);
    const all: Record<string, unknown[]> = {};
    for (const store of db.objectStoreNames) all[store] = await db.getAll(store);
    db.close();
    return all;
  }

  test('goes in the order in which it was made, and leaves the phone once it was taken', async () => {
    await outbox.keep(note('Ada'), OURS);
    await outbox.keep(note('Ben'), OURS);
    courier.nudge();
    await vi.waitUntil(() => taken.length === 2);
    expect(taken).toEqual(['Ada', 'Ben']);
    expect(await kept()).toEqual([]);
  });

  test('survives the page, and is the same wish when it is sent again', async () => {
    await outbox.keep(note('Ada'), OURS);
    answer = () => ({ kind: 'unreachable' });
    courier.nudge();
    await vi.waitUntil(() => brought.length === 1);
    courier.stop();
    outbox.close();
    outbox = new Outbox(name);
    courier = courierOf(outbox);
    answer = () => ({ kind: 'taken', answer: 'thanks' });
    courier.nudge();
    await vi.waitUntil(() => taken.length === 1);
    expect(brought[1]).toEqual(brought[0]);
  });

  test('is tried again after a pause, and not before a busy service asks for it', async () => {
    await outbox.keep(note('Ada'), OURS);
    answer = () => ({ kind: 'busy', retryAfterMillis: 4_000 });
    courier.nudge();
    await vi.waitUntil(() => brought.length === 1 && vi.getTimerCount() > 0);
    courier.nudge();
    await vi.advanceTimersByTimeAsync(3_900);
    expect(brought).toHaveLength(1);
    answer = () => ({ kind: 'taken', answer: 'thanks' });
    await vi.advanceTimersByTimeAsync(200);
    await vi.waitUntil(() => taken.length === 1);
  });

  test('that is refused holds up nothing, and is still to be seen', async () => {
    await outbox.keep(note('Ada'), OURS);
    await outbox.keep(note('Ben'), OURS);
    answer = ({ content }) =>
      content === 'Ada' ? { kind: 'refused', reason: 'no' } : { kind: 'taken', answer: 'thanks' };
    courier.nudge();
    await vi.waitUntil(() => taken.length === 1);
    expect([taken, refused]).toEqual([['Ben'], ['Ada: no']]);
    expect(await kept()).toEqual(['Ada']);
    expect(await outbox.countWaiting()).toBe(0);
  });

  test('may be sent otherwise, which is another wish', async () => {
    await outbox.keep(note('Ada at breakfast'), OURS);
    answer = (errand) =>
      errand.content === 'Ada'
        ? { kind: 'taken', answer: 'thanks' }
        : { kind: 'instead', errand: { ...errand, content: 'Ada', key: uuid() } };
    courier.nudge();
    await vi.waitUntil(() => taken.length === 1);
    expect(brought.map(([content]) => content)).toEqual(['Ada at breakfast', 'Ada']);
    expect(brought[1]![1]).not.toBe(brought[0]![1]);
  });

  test('of one kind does not wait for another', async () => {
    await outbox.keep({ ...note('Ada'), kind: 'registration' }, OURS);
    await outbox.keep(note('Ben'), OURS);
    courier.nudge();
    await vi.waitUntil(() => taken.length === 1);
    expect(taken).toEqual(['Ben']);
  });

  test('holds no name that somebody could read', async () => {
    await outbox.keep(note('Ada Lovelace'), OURS);
    const { kept: entries, key } = await stored();
    const [entry] = entries as { bytes: ArrayBuffer }[];
    expect(Buffer.from(entry!.bytes).toString('latin1') + JSON.stringify(entry)).not.toMatch(/Ada|Lovelace/);
    await expect(crypto.subtle.exportKey('raw', key![0] as CryptoKey)).rejects.toThrow();
  });

  test('that cannot be read any more holds up nothing', async () => {
    await outbox.keep(note('Ada'), OURS);
    await outbox.keep(note('Ben'), OURS);
    const db = await openDB(name);
    const [first] = (await db.getAll('kept')) as { bytes: ArrayBuffer }[];
    new Uint8Array(first!.bytes)[3]! ^= 1;
    await db.put('kept', first);
    db.close();
    courier.nudge();
    await vi.waitUntil(() => taken.length === 1);
    expect(taken).toEqual(['Ben']);
  });

  test('is wiped with the door that it was made at, and with the last one goes the key', async () => {
    await outbox.keep(note('Ada'), OURS);
    await outbox.keep(note('Ben'), 'credential of before');
    await outbox.wipe('credential of before');
    expect(await kept()).toEqual(['Ada']);
    await outbox.wipe(OURS);
    expect(await stored()).toEqual({ kept: [], key: [] });
  });

  test('is tried again by itself when the phone could not read it', async () => {
    await outbox.keep(note('Ada'), OURS);
    vi.spyOn(outbox, 'next').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'));
    courier.nudge();
    await vi.waitUntil(() => vi.getTimerCount() > 0);
    await vi.advanceTimersByTimeAsync(FIRST_PAUSE_MILLIS);
    await vi.waitUntil(() => taken.length === 1);
  });
});
