import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import type { Me } from '../api/types';
import TakeAway from './TakeAway.svelte';

const me = (more: Partial<Me> = {}): Me =>
  ({
    status: 'REGISTERED',
    badge: {
      code: 'LY1:',
      number: '00000-00000',
      issue: 2,
      png: '/me/badge.png?issue=2',
      svg: '/me/badge.svg?issue=2',
      pdf: '/me/badge.pdf?issue=2',
    },
    ...more,
  }) as Me;

/** A service whose calendar has the address `first`, and `second` after it was replaced. */
function service() {
  const fetched = vi.fn(async (_: RequestInfo | URL, init?: RequestInit) =>
    Response.json({
      feed: `https://lanyard.example/calendars/${init?.method === 'POST' ? 'second' : 'first'}.ics`,
    }),
  );
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

const address = (link: string) => screen.getByRole('link', { name: link }).getAttribute('href');

afterEach(() => vi.unstubAllGlobals());

test('the badge that is valid is there as picture and on paper', () => {
  render(TakeAway, { me: me() });
  expect(address('PDF, A6')).toBe('/me/badge.pdf?issue=2&paper=a6');
  expect(address('PDF, A4')).toBe('/me/badge.pdf?issue=2&paper=a4');
});

test('calendar and data are files', () => {
  render(TakeAway, { me: me() });
  expect(address('Calendar file')).toBe('/api/registration/me/calendar.ics');
  expect(address('My data (JSON)')).toBe('/api/registration/me/export.json');
});

test('the address of the calendar is fetched when somebody wants it', async () => {
  const fetched = service();
  render(TakeAway, { me: me() });
  expect(fetched).not.toHaveBeenCalled();
  await fireEvent.click(screen.getByRole('button', { name: 'Subscribe' }));
  await screen.findByText('https://lanyard.example/calendars/first.ics');
  expect(address('Open in calendar')).toBe('webcal://lanyard.example/calendars/first.ics');
});

test('a new address takes the place of the one before', async () => {
  const fetched = service();
  render(TakeAway, { me: me() });
  await fireEvent.click(screen.getByRole('button', { name: 'Subscribe' }));
  await screen.findByText('https://lanyard.example/calendars/first.ics');
  await fireEvent.click(screen.getByRole('button', { name: 'New address' }));
  expect(fetched).toHaveBeenCalledTimes(1);
  await fireEvent.click(screen.getAllByRole('button', { name: 'New address', hidden: true }).at(-1)!);
  await screen.findByText('https://lanyard.example/calendars/second.ics');
  expect(fetched).toHaveBeenCalledTimes(2);
  await waitFor(() => expect(screen.queryByText('https://lanyard.example/calendars/first.ics')).toBeNull());
});

test('what fails is said, and can be tried again', async () => {
  vi.stubGlobal('fetch', async () =>
    Response.json({ type: 'urn:lanyard:problem:not-allowed' }, { status: 403 }),
  );
  render(TakeAway, { me: me() });
  await fireEvent.click(screen.getByRole('button', { name: 'Subscribe' }));
  expect(await screen.findByText('Your role does not allow this.')).toBeTruthy();
  service();
  await fireEvent.click(screen.getByRole('button', { name: 'Subscribe' }));
  await screen.findByText('https://lanyard.example/calendars/first.ics');
});

test('who has cancelled can take their data and nothing else', () => {
  render(TakeAway, { me: me({ status: 'CANCELLED' }) });
  expect(screen.getAllByRole('link')).toHaveLength(1);
  expect(address('My data (JSON)')).toContain('export.json');
});
