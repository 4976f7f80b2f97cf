import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DecidedScan, Scan, ScanAnswer } from '../../contract/checkin';
import { PhoneStore } from '../phoneStore';
import { FIRST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS } from '../outbox/rounds';
import { BATCH, Sender, type Sent } from './sender';

let databases = 0;

const OURS = 'credential of this door';

const scan = (n: number): Scan => ({
  scanId: `scan-${n}`,
  door: 'hall',
  badge: `LY1:${n}`,
  scannedAt: '2026-11-23T08:10:00Z',
  direction: 'IN',
});

const welcome = ({ scanId }: Scan): ScanAnswer => ({ scanId, verdict: 'welcome' });

describe('sending what the phone keeps', () => {
  let store: PhoneStore;
  let sender: Sender;
  let sentBatches: Scan[][];
  let sentWith: string[];
  let answer: (scans: Scan[]) => Sent;
  let decided: DecidedScan[];
  let asides: string[];
  let reached: string[];
  let signedOut: boolean;

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    store = await PhoneStore.open(`sender-test-${(databases += 1)}`);
    [sentBatches, sentWith, decided, asides, reached, signedOut] = [[], [], [], [], [], false];
    answer = (scans) => ({ kind: 'answered', answers: scans.map(welcome) });
    sender = new Sender(
      store,
      async (scans, credential) => {
        sentBatches.push(scans);
        sentWith.push(credential);
        return answer(scans);
      },
      {
        decided: (answers) => decided.push(...answers),
        setAside: (scanId) => asides.push(scanId),
        reached: (how) => reached.push(how),
        signedOut: () => (signedOut = true),
      },
    );
  });

  afterEach(() => {
    sender.stop();
    store.close();
    vi.useRealTimers();
  });

  const keep = async (count: number, from = 1) => {
    for (let n = from; n < from + count; n += 1) await store.keep(scan(n), OURS);
  };
  const sentIds = () => sentBatches.map((batch) => batch.map(({ scanId }) => scanId));
  const kept = async () => (await store.all()).map(({ scanId }) => scanId);

  test('what the phone decided without network is told, and where it could ask the service is asked', async () => {
    const own = { verdict: 'welcome', session: 'cc-3' } as const;
    const passage = { scanId: 'scan-1', badge: 'ada', into: 'cc-3', atSeconds: 1, through: 'Hall' };
    await store.keep(scan(1), OURS, { ...own, passage, alone: true });
    await store.keep(scan(2), OURS, { ...own, alone: false });
    sender.nudge();
    await vi.waitUntil(() => decided.length === 2);
    expect(sentBatches[0]).toEqual([{ ...scan(1), decided: own }, scan(2)]);
  });

  test('nobody waits for a verdict until the phone has struck it out', async () => {
    vi.spyOn(store, 'settle').mockReturnValue(new Promise(() => undefined));
    await keep(1);
    sender.nudge();
    await vi.waitUntil(() => decided.length === 1);
    expect(await kept()).toEqual(['scan-1']);
  });

  test('a scan leaves the phone once it has its verdict', async () => {
    await keep(1);
    sender.nudge();
    await vi.waitUntil(() => decided.length === 1);
    expect(decided[0]).toEqual({ scanId: 'scan-1', verdict: 'welcome' });
    expect(await kept()).toEqual([]);
  });

  test('what is sent says nothing that only the phone needs to know', async () => {
    await keep(1);
    sender.nudge();
    await vi.waitUntil(() => decided.length === 1);
    expect(sentBatches[0]).toEqual([scan(1)]);
  });

  test('many are sent in batches, in the order in which people came', async () => {
    await keep(BATCH + 2);
    sender.nudge();
    await vi.waitUntil(() => decided.length === BATCH + 2);
    expect(sentBatches.map((batch) => batch.length)).toEqual([BATCH, 2]);
    expect(sentIds().flat()).toEqual(Array.from({ length: BATCH + 2 }, (_, n) => `scan-${n + 1}`));
  });

  test('without network nothing is lost, and everything is sent again when it is back', async () => {
    await keep(3);
    answer = () => ({ kind: 'unreachable' });
    sender.nudge();
    await vi.waitUntil(() => reached.length === 1);
    expect(reached).toEqual(['unreachable']);
    expect(await kept()).toHaveLength(3);

    answer = (scans) => ({ kind: 'answered', answers: scans.map(welcome) });
    await vi.advanceTimersByTimeAsync(FIRST_PAUSE_MILLIS);
    await vi.waitUntil(() => decided.length === 3);
    expect(await kept()).toEqual([]);
  });

  test('scans survive the page', async () => {
    await keep(2);
    const again = await PhoneStore.open(`sender-test-${databases}`);
    expect((await again.waiting(10)).map(({ scanId }) => scanId)).toEqual(['scan-1', 'scan-2']);
    again.close();
  });

  test('the pauses between attempts grow, up to a bound', async () => {
    await keep(1);
    answer = () => ({ kind: 'unreachable' });
    sender.nudge();
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      await vi.waitUntil(() => reached.length === attempt);
      await vi.advanceTimersByTimeAsync(LONGEST_PAUSE_MILLIS);
    }
    expect(reached.length).toBeGreaterThanOrEqual(8);
  });

  test('a busy service is given the time it asked for, even when the next badge comes', async () => {
    await keep(1);
    answer = () => ({ kind: 'busy', retryAfterMillis: 4_000 });
    sender.nudge();
    await vi.waitUntil(() => reached.length === 1);
    sender.nudge();
    await vi.advanceTimersByTimeAsync(3_900);
    expect(sentBatches).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    await vi.waitUntil(() => sentBatches.length === 2);
  });

  test('a scan that was not decided is sent again, and only that one', async () => {
    await keep(2);
    answer = (scans) => ({
      kind: 'answered',
      answers: scans.map((s) =>
        s.scanId === 'scan-1' && sentBatches.length === 1
          ? { scanId: s.scanId, verdict: 'not-decided' as const }
          : welcome(s),
      ),
    });
    sender.nudge();
    await vi.waitUntil(() => decided.length === 1);
    await vi.waitUntil(() => vi.getTimerCount() > 0);
    await vi.advanceTimersByTimeAsync(LONGEST_PAUSE_MILLIS);
    await vi.waitUntil(() => decided.length === 2);
    expect(sentIds()).toEqual([['scan-1', 'scan-2'], ['scan-1']]);
  });

  test('one scan that the service will not take does not hold up the others', async () => {
    await keep(5);
    answer = (scans) =>
      scans.some(({ scanId }) => scanId === 'scan-3')
        ? { kind: 'refused', reason: 'malformed-request' }
        : { kind: 'answered', answers: scans.map(welcome) };
    sender.nudge();
    await vi.waitUntil(() => decided.length === 4);
    expect(asides).toEqual(['scan-3']);
    expect(await store.waiting(10)).toEqual([]);
    expect(await kept()).toEqual(['scan-3']);
  });

  test('a scan that the service calls malformed is put aside, and its neighbours have their verdict', async () => {
    await keep(3);
    answer = (scans) => ({
      kind: 'answered',
      answers: scans.map((s) =>
        s.scanId === 'scan-2' ? { scanId: s.scanId, verdict: 'malformed' } : welcome(s),
      ),
    });
    sender.nudge();
    await vi.waitUntil(() => decided.length === 2);
    expect(asides).toEqual(['scan-2']);
    expect(await store.waiting(10)).toEqual([]);
  });

  test('a phone that was revoked says so and sends no more', async () => {
    await keep(1);
    answer = () => ({ kind: 'signed-out' });
    sender.nudge();
    await vi.waitUntil(() => signedOut);
    sender.nudge();
    await vi.advanceTimersByTimeAsync(LONGEST_PAUSE_MILLIS);
    expect(sentBatches).toHaveLength(1);
  });

  test('what was scanned at another door is sent as that door, in its turn', async () => {
    await keep(1);
    await store.keep(scan(2), 'credential of before');
    await keep(1, 3);
    sender.nudge();
    await vi.waitUntil(() => decided.length === 3);
    expect(sentIds()).toEqual([['scan-1'], ['scan-2'], ['scan-3']]);
    expect(sentWith).toEqual([OURS, 'credential of before', OURS]);
  });

  test('a phone that cannot read what it keeps tries again by itself', async () => {
    await keep(1);
    vi.spyOn(store, 'waiting').mockRejectedValueOnce(new DOMException('', 'UnknownError'));
    sender.nudge();
    await vi.waitUntil(() => vi.getTimerCount() > 0);
    expect(sentBatches).toEqual([]);
    await vi.advanceTimersByTimeAsync(FIRST_PAUSE_MILLIS);
    await vi.waitUntil(() => decided.length === 1);
  });

  test('a verdict is shown although the phone fails to strike the scan out', async () => {
    await keep(1);
    vi.spyOn(store, 'settle').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'));
    sender.nudge();
    await vi.waitUntil(() => decided.length === 1);
    await vi.waitUntil(() => vi.getTimerCount() > 0);
    await vi.advanceTimersByTimeAsync(FIRST_PAUSE_MILLIS);
    await vi.waitUntil(async () => (await kept()).length === 0);
    expect(sentIds()).toEqual([['scan-1'], ['scan-1']]);
  });

  test('a revoked phone keeps nothing', async () => {
    await keep(3);
    await store.putPaper('papers', { credential: OURS });
    await store.wipe(OURS);
    expect(await kept()).toEqual([]);
    expect(await store.paper('papers')).toBeUndefined();
  });

  test('a door that was revoked takes nothing from the one that the phone has become', async () => {
    await store.keep(scan(1), 'credential of before');
    await keep(1, 2);
    await store.putPaper('papers', { credential: OURS });
    await store.wipe('credential of before');
    expect(await kept()).toEqual(['scan-2']);
    expect(await store.paper('papers')).toEqual({ credential: OURS });
  });

  test('a connection to the store that the phone took away is made again', async () => {
    store.close();
    await keep(1);
    expect(await kept()).toEqual(['scan-1']);
  });
});
