import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ListAnswer } from '../../contract/checkin';
import { ListKeeper } from './listKeeper';
import { badgeId, changed, whole } from './testing';

const ADA = { id: badgeId(1), name: 'Ada Lovelace', booked: [0] };
const NOON = Date.parse('2026-11-24T12:00:00Z');

let databases = 0;

describe('the keeper of the list', () => {
  let name: string;
  let now: number;
  let asked: string[];
  let tell: (list: ListAnswer) => void;
  let breakOff: () => void;
  let isDown: boolean;
  let isRevoked: boolean;
  let signedOut: boolean;
  const keepers: ListKeeper[] = [];

  beforeEach(() => {
    name = `keeper-test-${(databases += 1)}`;
    [now, asked, isDown, isRevoked, signedOut] = [NOON, [], false, false, false];
    vi.stubGlobal('fetch', async (url: string, { signal }: RequestInit) => {
      asked.push(url.replace('/api/checkin/door/', ''));
      if (isDown) throw new TypeError('no network');
      if (isRevoked) return new Response('{"type":"urn:lanyard:problem:not-signed-in"}', { status: 401 });
      return url.includes('/live')
        ? live(signal!)
        : Response.json(url.includes('?') ? changed('era-1') : whole([ADA]));
    });
  });
  afterEach(() => {
    keepers.splice(0).forEach((keeper) => keeper.close());
    vi.useRealTimers();
  });

  function live(signal: AbortSignal): Response {
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        const send = (text: string) => controller.enqueue(new TextEncoder().encode(text));
        tell = (list) => send(`event:list\ndata:${JSON.stringify(list)}\n\n`);
        breakOff = () => controller.close();
        signal.addEventListener('abort', () => controller.error(signal.reason));
      },
    });
    return new Response(stream);
  }

  async function opened(): Promise<ListKeeper> {
    const keeper = new ListKeeper(name, 'phone', 'credential', () => now, {
      here: () => undefined,
      signedOut: () => (signedOut = true),
    });
    keepers.push(keeper);
    await keeper.open();
    keeper.follow();
    return keeper;
  }

  test('asks for the list and hears at once what changes of it', async () => {
    const keeper = await opened();
    await vi.waitUntil(() => asked.length === 2);
    expect(asked).toEqual(['list', 'live?since=era-1']);
    tell(changed('era-2', { ...ADA, inside: 0 }));
    await vi.waitUntil(() => keeper.list?.insideOf(0) === 1);
  });

  test('opens without network what it had kept, and asks only for what changed since', async () => {
    await opened();
    await vi.waitUntil(() => asked.length === 2);
    tell(changed('era-2', { ...ADA, inside: 0 }));
    await vi.waitUntil(async () => (await kept())?.position === 'era-2', { timeout: 5_000 });
    isDown = true;
    asked = [];
    const again = await opened();
    expect(again.list!.presenceOf(ADA.id).inside).toBe(0);
    await vi.waitUntil(() => asked.length > 0);
    expect(asked[0]).toBe('list?since=era-2');
  });

  const kept = async () => {
    const reader = new ListKeeper(name, 'phone', 'credential', () => now, { here() {}, signedOut() {} });
    await reader.open();
    const list = reader.list;
    reader.close();
    return list;
  };

  test('asks again when the stream has broken off', async () => {
    const keeper = await opened();
    await vi.waitUntil(() => asked.length === 2);
    breakOff();
    await vi.waitUntil(() => asked.length === 4, { timeout: 3_000 });
    expect(asked.slice(2)).toEqual(['list?since=era-1', 'live?since=era-1']);
    expect(keeper.list!.badge(ADA.id)).toBeDefined();
  });

  test('says so when the phone is revoked', async () => {
    isRevoked = true;
    await opened();
    await vi.waitUntil(() => signedOut);
  });

  test('has no list any more once it has expired', async () => {
    const keeper = await opened();
    await vi.waitUntil(() => keeper.list !== undefined);
    now = Date.parse('2026-11-25T04:00:00Z');
    expect(keeper.list).toBeUndefined();
    now = NOON;
    expect(keeper.list).toBeUndefined();
  });

  test('that wipes leaves nothing, whatever it was about to write', async () => {
    const keeper = await opened();
    await vi.waitUntil(() => keeper.list !== undefined);
    await keeper.wipe();
    keeper.close();
    isDown = true;
    expect((await opened()).list).toBeUndefined();
  });
});
