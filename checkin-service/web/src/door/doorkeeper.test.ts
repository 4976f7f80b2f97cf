import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DeviceReport, DoorSession, DoorView, Scan } from '../contract/checkin';
import type { WalkIn } from '../contract/registration';
import { Doorkeeper } from './doorkeeper.svelte';
import { papersOf, type Papers } from './enrolment/papers';
import { badgeId, whole } from './list/testing';
import { numberOf } from './badges/badgeToken';
import { PhoneStore } from './phoneStore';
import { PATIENCE_MILLIS, type RegisteredHere, type Wish } from './registering/registrar.svelte';

let databases = 0;

const session = (id: string, endsAt: string): DoorSession => ({
  id,
  title: id,
  kind: 'DEEP_DIVE',
  roomName: 'Theatre',
  startsAt: '2026-11-24T09:00:00Z',
  endsAt,
  seats: 10,
  booked: 0,
  inside: 0,
});

const view = (now: string): DoorView => ({
  conference: { id: 'soc24-2', title: 'SOC24', day: '2026-11-24', timeZone: 'UTC' },
  door: { id: 'theatre', name: 'Theatre', walkIns: 'NEVER', lead: false },
  now,
  sessions: [session('morning', '2026-11-24T10:30:00Z'), session('late', '2026-11-24T18:00:00Z')],
});

const papers = (door: string): Papers => ({
  device: `phone at ${door}`,
  credential: `credential of ${door}`,
  conference: 'soc24-2',
  door: { id: door, name: door },
  aheadMillis: 0,
});

const ADA = badgeId(1);
const NUMBER = numberOf(ADA);

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const walkedIn = ({ attendeeId }: WalkIn) => ({
  attendeeId,
  badge: { code: 'LY1:NEW', number: '00000-00000' },
  seats: [],
});
const problem = (name: string, status: number, more = {}) =>
  json({ type: `urn:lanyard:problem:${name}`, title: name, status, ...more }, status);
const revokedPhone = () => json({ type: 'urn:lanyard:problem:not-signed-in', title: 'Sign in' }, 401);

describe('a phone at a door', () => {
  let store: PhoneStore;
  let keeper: Doorkeeper;
  let shut: () => void;
  let now: string;
  let revoked: Set<string>;
  let sent: { credential: string; scans: Scan[] }[];
  let reports: DeviceReport[];
  let unsent: number | undefined;
  let errands: number | undefined;
  let registrations: { key: string; body: WalkIn }[];
  let registration: (walkIn: WalkIn) => Response | Promise<Response>;
  let notes: { noteId: string; text: string }[];
  let became: Papers | undefined;
  let isDown: boolean;
  let verdict: string;
  let mayLetIn: boolean | undefined;

  beforeEach(async () => {
    sessionStorage.clear();
    store = await PhoneStore.open(`doorkeeper-test-${(databases += 1)}`);
    reports = [];
    [registrations, notes, errands] = [[], [], undefined];
    registration = (walkIn) => json(walkedIn(walkIn), 201);
    [now, revoked, sent, unsent, became] = ['2026-11-24T09:05:00Z', new Set(), [], undefined, undefined];
    [isDown, verdict, mayLetIn] = [false, 'welcome', undefined];
    vi.stubGlobal('fetch', async (url: string, { headers, body }: RequestInit) => {
      const credential =
        (headers as Record<string, string> | undefined)?.['Authorization']?.replace('Bearer ', '') ??
        'nobody';
      if (isDown) throw new TypeError('no network');
      if (revoked.has(credential)) return revokedPhone();
      if (url.endsWith('/door')) return json(view(now));
      if (url.includes('/list')) return json(whole([{ id: ADA, name: 'Ada Lovelace', booked: [0] }]));
      if (url.includes('/live')) return new Response(new ReadableStream());
      if (url.endsWith('/programme')) return json({ consentVersion: '7' });
      if (url.endsWith('/registrations')) {
        const walkIn = JSON.parse(String(body)) as WalkIn;
        registrations.push({ key: (headers as Record<string, string>)['Idempotency-Key']!, body: walkIn });
        return registration(walkIn);
      }
      if (url.endsWith('/notes')) {
        notes.push(JSON.parse(String(body)) as { noteId: string; text: string });
        return new Response(null, { status: 204 });
      }
      if (url.endsWith('/report')) {
        reports.push(JSON.parse(String(body)) as DeviceReport);
        return new Response(null, { status: 204 });
      }
      const scans = JSON.parse(String(body)) as Scan[];
      sent.push({ credential, scans });
      return json(scans.map(({ scanId }) => ({ scanId, verdict, session: 'dd-1', mayLetIn })));
    });
  });

  afterEach(() => {
    shut();
    store.close();
    vi.restoreAllMocks();
  });

  // not after each: what is on its way when a page is shut still arrives
  afterAll(() => vi.unstubAllGlobals());

  async function begin(as: Papers) {
    keeper = new Doorkeeper(store, as, {
      signedOut: (count, others) => ([unsent, errands] = [count, others]),
      replaced: (by) => (became = by),
    });
    shut = keeper.open();
  }

  const word = () => (keeper.showing.kind === 'face' ? keeper.showing.face.word : keeper.showing.kind);

  test('shows the verdict of the badge that was held up', async () => {
    await store.putPaper('papers', papers('theatre'));
    await begin(papers('theatre'));
    await keeper.scan('LY1:ADA');
    await vi.waitUntil(() => word() === 'Welcome');
    expect(sent).toHaveLength(1);
    expect(sent[0]!.scans[0]).not.toHaveProperty('decided');
    expect(await store.all()).toEqual([]);
  });

  test('tells how many scans it keeps to itself, because others are let in by that', async () => {
    await store.putPaper('papers', papers('theatre'));
    await begin(papers('theatre'));
    await vi.waitUntil(() => reports.some(({ waiting }) => waiting === 0));
    expect(Date.parse(reports[0]!.sentAt!)).toBeGreaterThan(0);
  });

  test('lets in against the verdict by scanning the same badge again and asking for it', async () => {
    await store.putPaper('papers', papers('theatre'));
    [verdict, mayLetIn] = ['not-booked', true];
    await begin(papers('theatre'));
    await keeper.scan('LY1:ADA');
    await vi.waitUntil(() => word() === 'Not booked');
    expect(keeper.showing).toMatchObject({ face: { mayLetIn: true } });
    [verdict, mayLetIn] = ['let-in', undefined];
    await keeper.letIn();
    await vi.waitUntil(() => word() === 'Let in');
    const asked = sent.flatMap(({ scans }) => scans);
    expect(asked.map(({ badge, letIn }) => [badge, letIn])).toEqual([
      ['LY1:ADA', undefined],
      ['LY1:ADA', true],
    ]);
    expect(asked[1]!.scanId).not.toBe(asked[0]!.scanId);
  });

  test('takes a scan back once, with the reason, and tells it after the scan', async () => {
    await store.putPaper('papers', papers('theatre'));
    await begin(papers('theatre'));
    await keeper.scan('LY1:ADA');
    await vi.waitUntil(() => word() === 'Welcome');
    verdict = 'undone';
    const [scan] = keeper.recent;
    expect(keeper.canUndo(scan!)).toBe(true);
    await keeper.undo(scan!, 'DID_NOT_ENTER');
    await vi.waitUntil(() => sent.flatMap(({ scans }) => scans).length === 2);
    const undo = sent.flatMap(({ scans }) => scans)[1]!;
    expect(undo.undo).toEqual({ scanId: scan!.scanId, reason: 'DID_NOT_ENTER' });
    expect(undo.badge).toBe('LY1:ADA');
    expect(keeper.recent.map((recent) => keeper.canUndo(recent))).toEqual([false, false]);
    expect(keeper.recent[1]).toMatchObject({ scanId: scan!.scanId, undone: true });
  });

  test('takes back nothing that counted nobody', async () => {
    await store.putPaper('papers', papers('theatre'));
    verdict = 'already-in';
    await begin(papers('theatre'));
    await keeper.scan('LY1:ADA');
    await vi.waitUntil(() => word() === 'Already in');
    expect(keeper.canUndo(keeper.recent[0]!)).toBe(false);
  });

  test('says so when it cannot keep a scan, and never that the scan is safe', async () => {
    await begin(papers('theatre'));
    vi.spyOn(store, 'keep').mockRejectedValue(new DOMException('', 'QuotaExceededError'));
    await keeper.scan('LY1:ADA');
    expect(word()).toBe('Not kept');
    expect(keeper.waiting).toBe(0);
    expect(keeper.recent).toEqual([]);
  });

  test('lets go of a pinned session that is over', async () => {
    await store.putPaper('papers', papers('theatre'));
    await begin(papers('theatre'));
    await vi.waitUntil(() => keeper.view !== undefined);
    keeper.pin('morning');
    now = '2026-11-24T10:31:00Z';
    shut();
    await begin({ ...papers('theatre'), view: view(now) });
    await vi.waitUntil(() => keeper.connection === 'up');
    keeper.pin('morning');
    await keeper.scan('LY1:ADA');
    expect(keeper.pinned).toBeUndefined();
    await vi.waitUntil(() => sent.length === 1);
    expect(sent[0]!.scans[0]).not.toHaveProperty('session');
  });

  test('that becomes another door sends what it scanned at the one before as that one', async () => {
    await store.keep(
      { scanId: 's1', door: 'hall', badge: 'LY1:BEN', scannedAt: now, direction: 'IN' },
      'credential of hall',
    );
    await store.putPaper('papers', papers('theatre'));
    await begin(papers('theatre'));
    await vi.waitUntil(() => sent.length === 1);
    expect(sent[0]!.credential).toBe('credential of hall');
  });

  test('may no longer send what it scanned at a door before: that is put aside, and holds up nothing', async () => {
    revoked.add('credential of hall');
    await store.keep(
      { scanId: 's1', door: 'hall', badge: 'LY1:BEN', scannedAt: now, direction: 'IN' },
      'credential of hall',
    );
    await store.putPaper('papers', papers('theatre'));
    await begin(papers('theatre'));
    await vi.waitUntil(() => keeper.toLookAt === 1);
    await keeper.scan('LY1:ADA');
    await vi.waitUntil(() => word() === 'Welcome');
    expect(unsent).toBeUndefined();
  });

  test('that is revoked forgets everything and tells what it had not sent', async () => {
    await store.putPaper('papers', papers('theatre'));
    revoked.add('credential of theatre');
    await begin(papers('theatre'));
    await vi.waitUntil(() => unsent !== undefined);
    expect(await papersOf(store)).toBeUndefined();
  });

  test('in a page of the door before becomes the new door, and wipes nothing of it', async () => {
    await store.putPaper('papers', papers('theatre'));
    revoked.add('credential of hall');
    await begin(papers('hall'));
    await vi.waitUntil(() => became !== undefined);
    expect(became!.door.id).toBe('theatre');
    expect((await papersOf(store))!.door.id).toBe('theatre');
    expect(unsent).toBeUndefined();
  });

  test('tells from when its list is', async () => {
    await store.putPaper('papers', papers('theatre'));
    await begin(papers('theatre'));
    await vi.waitUntil(() => keeper.hasList || keeper.connection === 'up');
    await keeper.scan('LY1:ADA');
    await vi.waitUntil(() => reports.some(({ listFrom }) => listFrom?.startsWith('2026-11-24T09:05')), {
      timeout: 4_000,
    });
  });

  test('goes on after a reload as it was: counting out, with the session pinned', async () => {
    await store.putPaper('papers', papers('theatre'));
    await begin(papers('theatre'));
    keeper.turn('OUT');
    keeper.pin('late');
    shut();
    await begin(papers('theatre'));
    expect([keeper.direction, keeper.pinned]).toEqual(['OUT', 'late']);
    shut();
    await begin(papers('hall'));
    expect([keeper.direction, keeper.pinned]).toEqual(['IN', undefined]);
  });

  const wes: Wish = {
    name: ' Wes Walkin ',
    email: '',
    organisation: '',
    category: 'DELEGATE',
    session: 'morning',
  };

  async function register(wish = wes): Promise<RegisteredHere> {
    const outcome = await keeper.registrar.register(wish);
    if (outcome.kind !== 'registered') throw new Error(outcome.words);
    return outcome.here;
  }

  const badges = () => sent.flatMap(({ scans }) => scans.map(({ badge }) => badge));
  const hereNow = (id: string) => keeper.registrar.registered.find((one) => one.id === id);

  describe('where somebody walks in', () => {
    beforeEach(async () => {
      await store.putPaper('papers', papers('theatre'));
      await begin(papers('theatre'));
      await vi.waitUntil(() => keeper.registrar.consent === '7');
    });

    test('registers them, and lets them in by their new badge', async () => {
      const here = await register();
      expect(here).toMatchObject({ name: 'Wes Walkin', code: 'LY1:NEW', state: 'sent' });
      expect(registrations[0]!.body).toMatchObject({
        name: 'Wes Walkin',
        category: 'DELEGATE',
        session: 'morning',
        consentVersion: '7',
      });
      expect(registrations[0]!.body).not.toHaveProperty('email');
      await vi.waitUntil(() => word() === 'Welcome');
      expect(sent[0]!.scans[0]).toMatchObject({ badge: 'LY1:NEW', direction: 'IN', session: 'morning' });
      expect(sent[0]!.scans[0]).not.toHaveProperty('decided');
    });

    test('says beside the field what is wrong, and has registered nobody', async () => {
      registration = () => problem('already-registered', 409);
      expect(await keeper.registrar.register(wes)).toMatchObject({ kind: 'refused', field: 'email' });
      registration = () => problem('invalid', 422, { errors: [{ field: 'name', message: 'too long' }] });
      expect(await keeper.registrar.register(wes)).toMatchObject({ kind: 'refused', field: 'name' });
      registration = () => problem('session-not-open', 409);
      expect(await keeper.registrar.register(wes)).toMatchObject({ kind: 'refused', field: 'session' });
      expect([keeper.registrar.registered, sent]).toEqual([[], []]);
      registration = (walkIn) => json(walkedIn(walkIn), 201);
      await register();
      expect(new Set(registrations.map(({ key }) => key)).size, 'each a wish of its own').toBe(4);
    });

    test.each([
      ['does not know this phone yet', () => revokedPhone()],
      ['is busy', () => problem('unavailable', 503)],
      ['answers by half', () => new Response('{"attendeeId"', { status: 201 })],
    ])('lets them in by a code of its own where registration %s', async (_, answer) => {
      registration = answer;
      const here = await register();
      expect(here).toMatchObject({ state: 'kept', code: expect.stringMatching(/^LY0:.{24}$/) });
      expect(word()).toBe('Provisional');
      expect(unsent, 'the phone is still a door').toBeUndefined();
      registration = (walkIn) => json(walkedIn(walkIn), 201);
      await vi.waitUntil(() => hereNow(here.id)?.state === 'sent', { timeout: 4_000 });
      expect(registrations[1]).toEqual(registrations[0]);
      await vi.waitUntil(() => sent.length === 1);
      expect(sent[0]!.scans[0]).toMatchObject({
        badge: here.code,
        decided: { verdict: 'provisional', session: 'morning' },
      });
    });

    test('waits for no answer longer than somebody stands at a door', async () => {
      let answer: (response: Response) => void = () => undefined;
      registration = () => new Promise((resolve) => (answer = resolve));
      const began = Date.now();
      const here = await register();
      expect(Date.now() - began).toBeGreaterThanOrEqual(PATIENCE_MILLIS - 50);
      expect(here.state).toBe('kept');
      answer(json(walkedIn(registrations[0]!.body), 201));
      await vi.waitUntil(() => hereNow(here.id)?.state === 'sent');
    });

    test('tells the scans of a code that it handed out after the registration, and holds up nobody else', async () => {
      registration = () => problem('unavailable', 503);
      const here = await register();
      await keeper.scan(here.code);
      await keeper.scan('LY1:A');
      await vi.waitUntil(() => sent.length === 1);
      expect(sent[0]!.scans.map(({ badge }) => badge)).toEqual(['LY1:A']);
      const told: string[] = [];
      registration = (walkIn) => {
        told.push(...badges());
        return json(walkedIn(walkIn), 201);
      };
      await vi.waitUntil(() => badges().length === 3, { timeout: 4_000 });
      expect(badges()).toEqual(['LY1:A', here.code, here.code]);
      expect(told, 'before registration-service knew of the code').toEqual(['LY1:A']);
    });

    test('tells the scans of a code at once where its registration was refused', async () => {
      registration = () => problem('unavailable', 503);
      const here = await register();
      registration = () => problem('already-registered', 409);
      await vi.waitUntil(() => hereNow(here.id)?.state === 'refused', { timeout: 4_000 });
      await vi.waitUntil(() => badges().includes(here.code));
    });

    test('says so when it has no room to keep them, and lets nobody in', async () => {
      const full = new DOMException('', 'QuotaExceededError');
      vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
        throw full;
      });
      await expect(keeper.registrar.register(wes)).rejects.toThrow(full);
      expect([registrations, sent]).toEqual([[], []]);
    });

    test('sends a note to the organiser', async () => {
      await keeper.notes.write(' No chairs left ', now);
      await vi.waitUntil(() => keeper.notes.written[0]?.state === 'sent');
      expect(notes).toEqual([expect.objectContaining({ text: 'No chairs left', writtenAt: now })]);
    });
  });

  describe('whose network is gone', () => {
    beforeEach(async () => {
      await store.putPaper('papers', papers('theatre'));
      await begin(papers('theatre'));
      await vi.waitUntil(
        () => keeper.hasList && keeper.registrar.consent === '7' && keeper.connection === 'up',
      );
      isDown = true;
      dispatchEvent(new Event('offline'));
    });

    const name = () => (keeper.showing.kind === 'face' ? keeper.showing.face.name : undefined);

    async function again() {
      shut();
      await begin((await papersOf(store))!);
      await vi.waitUntil(() => keeper.hasList);
    }

    test('says by itself who is welcome, and that nobody else knows yet', async () => {
      await keeper.scan(NUMBER);
      expect([word(), name()]).toEqual(['Welcome', 'Ada Lovelace']);
      expect(keeper.showing).toMatchObject({ unsent: true });
      expect(keeper.waiting).toBe(1);
      expect(await store.countWaiting()).toBe(1);
    });

    test('knows at once who is in already', async () => {
      await keeper.scan(NUMBER);
      await keeper.scan(NUMBER);
      expect([word(), name()]).toEqual(['Already in', 'Ada Lovelace']);
      keeper.turn('OUT');
      await keeper.scan(NUMBER);
      expect(word()).toBe('Out');
    });

    test('knows it when the page was opened again, too', async () => {
      await keeper.scan(NUMBER);
      await vi.waitUntil(() => listIsWritten(store.name), { timeout: 4_000 });
      await again();
      await vi.waitUntil(() => keeper.recent[0]?.result.kind === 'waiting');
      await vi.waitUntil(() => JSON.stringify(keeper.recent).includes('Ada Lovelace'));
      await keeper.scan(NUMBER);
      expect(word()).toBe('Already in');
    });

    test('sends what it has decided, and is content where the service says the same', async () => {
      await keeper.scan(NUMBER);
      isDown = false;
      dispatchEvent(new Event('online'));
      await vi.waitUntil(() => keeper.recent[0]?.result.kind === 'decided');
      expect(sent[0]!.scans[0]!.decided).toMatchObject({ verdict: 'welcome', session: 'dd-1' });
      expect(keeper.recent[0]!.result).toMatchObject({ late: true, instead: undefined });
      expect(keeper.toLookAt).toBe(0);
      expect(keeper.showing).toMatchObject({ unsent: false });
    });

    test('tells where the service has decided otherwise', async () => {
      await keeper.scan(NUMBER);
      verdict = 'revoked';
      isDown = false;
      dispatchEvent(new Event('online'));
      await vi.waitUntil(() => keeper.recent[0]?.result.kind === 'decided');
      expect(keeper.recent[0]!.result).toMatchObject({ late: true, instead: 'welcome' });
      expect(keeper.toLookAt).toBe(1);
      expect(word()).toBe('Revoked');
    });

    test('writes no name where it could be read', async () => {
      await keeper.scan(NUMBER);
      await vi.waitUntil(() => listIsWritten(store.name), { timeout: 4_000 });
      expect(JSON.stringify(await store.all())).toContain('"own":{"verdict":"welcome"');
      expect(JSON.stringify([await store.all(), await papersOf(store)])).not.toContain('Ada');
    });

    const back = () => {
      isDown = false;
      dispatchEvent(new Event('online'));
    };
    const inList = { ...wes, session: 'dd-1' };

    test('lets in whom it registers by a code of its own, and knows them again', async () => {
      const here = await register(inList);
      expect([word(), name()]).toEqual(['Provisional', 'Wes Walkin']);
      await keeper.scan(here.code);
      expect([word(), name()]).toEqual(['Already in', 'Wes Walkin']);
      expect(sent).toEqual([]);
    });

    test('knows them when the page was opened again, and settles all when the network is back', async () => {
      const here = await register(inList);
      await vi.waitUntil(() => listIsWritten(store.name), { timeout: 4_000 });
      await again();
      await vi.waitUntil(() => keeper.recent[0]?.result.kind === 'waiting');
      await vi.waitUntil(() => JSON.stringify(keeper.recent).includes('Wes Walkin'));
      expect(keeper.registrar.registered).toMatchObject([{ code: here.code, state: 'kept' }]);
      await keeper.scan(here.code);
      expect(word()).toBe('Already in');
      back();
      await vi.waitUntil(() => keeper.registrar.registered[0]?.state === 'sent');
      await vi.waitUntil(() => sent.flatMap(({ scans }) => scans).length === 2);
      expect(sent[0]!.scans[0]!.decided).toMatchObject({ verdict: 'provisional', session: 'dd-1' });
    });

    test('registers without the session where only that was refused later, and says so', async () => {
      registration = (walkIn) =>
        walkIn.session ? problem('session-not-open', 409) : json(walkedIn(walkIn), 201);
      await register(inList);
      back();
      await vi.waitUntil(() => keeper.registrar.registered[0]?.state === 'sent');
      expect(keeper.registrar.registered[0]!.words).toContain('without a seat');
      expect(registrations.map(({ body: { session } }) => session)).toEqual(['dd-1', undefined]);
      expect(registrations[1]!.body).not.toHaveProperty('without');
      expect(registrations[1]!.body.attendeeId).toBe(registrations[0]!.body.attendeeId);
      expect(registrations[1]!.key).not.toBe(registrations[0]!.key);
    });

    test('keeps whom registration refused later, until somebody has looked', async () => {
      registration = () => problem('already-registered', 409);
      const here = await register(inList);
      back();
      await vi.waitUntil(() => hereNow(here.id)?.state === 'refused');
      expect(keeper.toLookAt).toBeGreaterThan(0);
      await again();
      await vi.waitUntil(() => hereNow(here.id)?.state === 'refused');
      expect(hereNow(here.id)!.words).toContain('registered with this address');
      await keeper.registrar.looked(here.id);
      await again();
      expect(keeper.registrar.registered).toEqual([]);
    });

    test('does not know what another door handed out', async () => {
      await keeper.scan('LY0:000000000000000000000000');
      expect(word()).toBe('Not known yet');
      expect(keeper.waiting).toBe(1);
    });

    test('keeps a note until the network is back, and tells all that it keeps to itself', async () => {
      await register(inList);
      await keeper.notes.write('No chairs left', now);
      expect(keeper.notes.written).toMatchObject([{ state: 'kept' }]);
      registration = () => problem('unavailable', 503);
      back();
      await vi.waitUntil(() => keeper.notes.written[0]?.state === 'sent');
      await vi.waitUntil(() => reports.some(({ waiting }) => waiting > 0));
    });

    test('that is revoked tells what else it had not sent, and keeps none of it', async () => {
      await register(inList);
      await keeper.notes.write('No chairs left', now);
      revoked.add('credential of theatre');
      back();
      await vi.waitUntil(() => unsent !== undefined);
      expect([unsent, errands]).toEqual([1, 2]);
      const db = await openDB(`${store.name}-outbox`);
      expect([await db.count('kept'), await db.count('key')]).toEqual([0, 0]);
      db.close();
    });

    test('forgets its list when it is revoked', async () => {
      await vi.waitUntil(() => listIsWritten(store.name), { timeout: 4_000 });
      revoked.add('credential of theatre');
      isDown = false;
      dispatchEvent(new Event('online'));
      await vi.waitUntil(() => unsent !== undefined);
      expect(await listIsWritten(store.name)).toBe(false);
    });
  });
});

async function listIsWritten(name: string): Promise<boolean> {
  const db = await openDB(`${name}-list`);
  const kept = (await db.count('sealed')) + (await db.count('key'));
  db.close();
  return kept > 0;
}
