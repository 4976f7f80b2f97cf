import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Scan } from '../contract/checkin';
import { sendScans } from './deviceApi';

const scan: Scan = {
  scanId: 'scan-1',
  door: 'hall',
  badge: 'LY1:A',
  scannedAt: '2026-11-23T08:10:00Z',
  direction: 'IN',
};

function answering(status: number, body: unknown, headers: Record<string, string> = {}) {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status, headers }));
}

const problem = (name: string) => ({ type: `urn:lanyard:problem:${name}`, title: name });

afterEach(() => vi.unstubAllGlobals());

describe('how a batch of scans was taken', () => {
  test.each([
    [400, 'malformed-request'],
    [413, 'too-large'],
    [422, 'invalid'],
  ])('%i %s is about the scans themselves', async (status, name) => {
    answering(status, problem(name));
    expect(await sendScans([scan], 'credential')).toEqual({ kind: 'refused', reason: name });
  });

  test.each([
    [403, 'not-allowed'],
    [404, 'not-found'],
    [409, 'refused'],
    [429, 'too-many-requests'],
    [500, 'internal'],
    [503, 'unavailable'],
  ])('%i %s is not, so the scans are kept and sent again', async (status, name) => {
    answering(status, problem(name), { 'Retry-After': '2' });
    expect(await sendScans([scan], 'credential')).toEqual({ kind: 'busy', retryAfterMillis: 2_000 });
  });

  test('401 of our own service revokes, one of a proxy does not', async () => {
    answering(401, problem('not-signed-in'));
    expect(await sendScans([scan], 'credential')).toEqual({ kind: 'signed-out' });
    answering(401, { title: 'The hotel would like you to sign in' });
    expect(await sendScans([scan], 'credential')).toEqual({ kind: 'busy' });
  });

  test("a hotel's page is no answer", async () => {
    vi.stubGlobal('fetch', async () => new Response('<html>', { status: 200 }));
    expect(await sendScans([scan], 'credential')).toEqual({ kind: 'unreachable' });
  });
});
