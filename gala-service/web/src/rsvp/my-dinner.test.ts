import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MyDinner } from './my-dinner.svelte';

const page = { dinner: null, rsvp: { status: 'NONE', invited: true, guests: [] } };
const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const problem = (status: number, name: string) =>
  json(status, { type: `urn:lanyard:problem:${name}`, title: name, status });

let keys: string[];
let answers: () => Response;
let mine: MyDinner;

beforeEach(() => {
  vi.useFakeTimers();
  keys = [];
  vi.stubGlobal('fetch', async (url: string, { method, headers }: RequestInit) => {
    if (url.startsWith('/api/registration/')) return json(200, { guests: [] });
    if (method !== 'PUT') return json(200, page);
    keys.push((headers as Record<string, string>)['idempotency-key']!);
    return answers();
  });
  mine = new MyDinner();
});

afterEach(() => {
  mine.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function answered() {
  const answer = mine
    .answer({ coming: true, guests: [{ name: 'Gus', diet: 'VEGAN' }] })
    .catch(() => undefined);
  await vi.advanceTimersByTimeAsync(60_000);
  await answer;
}

test('an answer in doubt is sent again as the same one, so that no guest is named anew', async () => {
  answers = () => problem(503, 'unavailable');
  await answered();
  answers = () => json(200, page);
  await answered();
  expect(keys.length).toBeGreaterThan(1);
  expect(new Set(keys).size).toBe(1);
});

test('after a refusal the same wish is a new one', async () => {
  answers = () => problem(409, 'not-enough-places');
  await answered();
  await answered();
  expect(new Set(keys).size).toBe(2);
});
