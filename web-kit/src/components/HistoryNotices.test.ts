import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import HistoryNotices from './HistoryNotices.svelte';

const well = { unreadable: null, stale: {} };

/** The three services, each with this history; remembers what was asked of them. */
function services(histories: Record<string, object>) {
  const asked: string[] = [];
  const fetch = vi.fn((address: string, { method, body }: RequestInit) => {
    const service = address.split('/')[2]!;
    asked.push([method, address, body].filter(Boolean).join(' '));
    if (method !== 'POST') return Promise.resolve(Response.json(histories[service] ?? well));
    histories[service] = well;
    return Promise.resolve(new Response(null, { status: 204 }));
  });
  return { fetch: fetch as unknown as typeof globalThis.fetch, asked };
}

const frozen = { unreadable: { sequence: 7, why: 'x.v9 is not known' }, stale: {} };

test('nothing is said while all is well', async () => {
  const { fetch, asked } = services({});
  const { container } = render(HistoryNotices, { conference: 'soc24-2', maySkip: true, fetch });
  await waitFor(() => expect(asked).toHaveLength(3));
  expect(container.querySelector('.notice')).toBeNull();
});

test('an organiser passes over a record that cannot be read', async () => {
  const { fetch, asked } = services({ checkin: frozen });
  render(HistoryNotices, { conference: 'soc24-2', maySkip: true, fetch });
  expect(await screen.findByText('Check-in is paused')).toBeTruthy();
  expect(screen.getByText('x.v9 is not known')).toBeTruthy();

  await fireEvent.click(screen.getByText('Pass over this record'));
  await fireEvent.click(await screen.findByText('Pass over it'));
  await waitFor(() => expect(screen.queryByText('Check-in is paused')).toBeNull());
  expect(asked).toContain('POST /api/checkin/conferences/soc24-2/history/skips {"sequence":7}');
});

test('others see it, and pass over nothing', async () => {
  const { fetch } = services({ gala: frozen });
  render(HistoryNotices, { conference: 'soc24-2', maySkip: false, fetch });
  expect(await screen.findByText('The gala is paused')).toBeTruthy();
  expect(screen.queryByText('Pass over this record')).toBeNull();
});

test('a service that no longer hears from another says so', async () => {
  const { fetch } = services({ gala: { unreadable: null, stale: { registration: 'sequence 3: broken' } } });
  render(HistoryNotices, { conference: 'soc24-2', maySkip: true, fetch });
  expect(await screen.findByText('The gala does not hear from registration')).toBeTruthy();
});
