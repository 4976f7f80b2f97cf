import { describe, expect, test } from 'vitest';
import { Api } from './api';
import { Problem, Unreachable } from './problem';

type Seen = { url: string; method: string; headers: Record<string, string>; body?: string };

/** A service that gives these answers one after another, and a client that never really pauses. */
function service(...answers: (Response | Error)[]) {
  const seen: Seen[] = [];
  const pauses: number[] = [];
  const api = new Api('/api/x', {
    fetch: async (url, init) => {
      seen.push({
        url: String(url),
        method: init!.method!,
        headers: init!.headers as Record<string, string>,
        body: init!.body as string | undefined,
      });
      const answer = answers.shift();
      if (!answer) throw new Error('asked too often');
      if (answer instanceof Error) throw answer;
      return answer;
    },
    pause: async (milliseconds) => void pauses.push(milliseconds),
  });
  return { api, seen, pauses };
}

const json = (body: unknown, headers: Record<string, string> = {}, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

const problem = (status: number, name: string, more: object = {}) =>
  json(
    { type: `urn:lanyard:problem:${name}`, title: 'No', status, ...more },
    { 'content-type': 'application/problem+json' },
    status,
  );

describe('asking', () => {
  test('a write keeps its idempotency key over retries', async () => {
    const { api, seen, pauses } = service(
      new TypeError('network'),
      problem(503, 'unavailable'),
      json({ ok: 1 }),
    );

    expect(await api.post('/things', { a: 1 })).toEqual({ ok: 1 });

    expect(new Set(seen.map((call) => call.headers['idempotency-key'])).size).toBe(1);
    expect(seen.map((call) => call.body)).toEqual(Array(3).fill('{"a":1}'));
    expect(pauses).toHaveLength(2);
    expect(pauses[1]).toBeGreaterThan(pauses[0]!);
  });

  test('two writes have two keys', async () => {
    const { api, seen } = service(json({}), json({}));
    await api.post('/things', { a: 1 });
    await api.post('/things', { a: 1 });
    expect(seen[0]!.headers['idempotency-key']).not.toBe(seen[1]!.headers['idempotency-key']);
  });

  test('a service that names a pause gets it', async () => {
    const busy = json({}, { 'retry-after': '2' }, 503);
    const { api, pauses } = service(busy, json({}));
    await api.get('/things');
    expect(pauses).toEqual([2000]);
  });

  test('nobody answering is told after four tries', async () => {
    const { api, seen } = service(...Array.from({ length: 4 }, () => new TypeError('network')));
    await expect(api.get('/things')).rejects.toBeInstanceOf(Unreachable);
    expect(seen).toHaveLength(4);
  });

  test('a no is not asked again', async () => {
    const { api, seen } = service(problem(409, 'sessions-overlap', { detail: 'These overlap' }));
    const failure = await api.post('/things').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Problem);
    expect(failure).toMatchObject({ kind: 'sessions-overlap', status: 409, message: 'These overlap' });
    expect(seen).toHaveLength(1);
  });

  test('a frozen conference is not asked again', async () => {
    const { api, seen } = service(problem(503, 'conference-frozen'));
    await expect(api.get('/things')).rejects.toMatchObject({ kind: 'conference-frozen' });
    expect(seen).toHaveLength(1);
  });

  test('an answer without a body is undefined', async () => {
    const { api } = service(new Response(null, { status: 204 }));
    expect(await api.delete('/things')).toBeUndefined();
  });
});

describe('positions', () => {
  test('a read shows the position of the last write to the same conference, and to no other', async () => {
    const { api, seen } = service(json({}, { 'lanyard-position': '41' }), json([]), json([]), json([]));

    await api.put('/conferences/one/sessions/a/seats', { seats: 3 });
    await api.get('/conferences/one/people?page=0');
    await api.get('/conferences/two/people');
    await api.get('/me');

    expect(seen.map((call) => call.headers['lanyard-position'])).toEqual([
      undefined,
      '41',
      undefined,
      undefined,
    ]);
  });

  test('a write can be seen in another scope too', async () => {
    const { api, seen } = service(json({}, { 'lanyard-position': '7' }, 201), json({}));
    await api.post('/conferences/one/registrations', {}, { seenIn: ['me'] });
    await api.get('/me');
    expect(seen[1]!.headers['lanyard-position']).toBe('7');
  });
});

describe('problems', () => {
  test('the first message for each field stands beside it', async () => {
    const answer = problem(422, 'invalid', {
      errors: [
        { field: 'email', message: 'Not an address' },
        { field: 'email', message: 'Too long' },
        { line: 3, message: 'No such room' },
      ],
    });
    expect((await Problem.of(answer)).byField()).toEqual({ email: 'Not an address' });
  });

  test.each([
    [401, 'not-signed-in'],
    [404, 'not-found'],
    [413, 'too-large'],
    [500, 'broken'],
    [502, 'unavailable'],
  ])('a foreign %i is %s', async (status, kind) => {
    const answer = new Response('<html>', { status, headers: { 'content-type': 'text/html' } });
    expect((await Problem.of(answer)).kind).toBe(kind);
  });

  test('a body cut off is still a problem', async () => {
    const answer = new Response('{"type":', {
      status: 422,
      headers: { 'content-type': 'application/problem+json' },
    });
    expect(await Problem.of(answer)).toMatchObject({ status: 422, errors: [] });
  });
});
