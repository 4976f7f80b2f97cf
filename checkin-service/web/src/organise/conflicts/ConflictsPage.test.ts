import { ConferenceClock, ConferenceTime } from '@lanyard/web-kit';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Conflict } from '../../contract/checkin';
import ConflictsPage from './ConflictsPage.svelte';
import { Inbox } from './inbox.svelte';

const twice: Conflict = {
  id: 'twice',
  kind: 'ADMITTED_TWICE',
  name: 'Ada Lovelace',
  badgeNumber: 'AB12-CD34-E5',
  session: 'dd-2.1',
  sessionTitle: 'Exploring outcomes funds',
  roomName: 'Lecture theatre 1',
  raisedAt: '2026-06-24T08:02:00Z',
  sides: [
    { door: 'n', doorName: 'North', at: '2026-06-24T08:01:00Z', alone: false },
    { door: 's', doorName: 'South', at: '2026-06-24T08:02:00Z', alone: true },
  ],
  cleared: false,
};

let served: Conflict[] = [];
let down = false;
let inbox: Inbox;
const sent: string[] = [];

beforeEach(() => {
  [served, down, sent.length] = [[], false, 0];
  vi.stubGlobal(
    'fetch',
    vi.fn(async (address: string, { method = 'GET', body }: RequestInit = {}) => {
      if (down) return Response.json({ type: 'urn:lanyard:problem:broken', status: 500 }, { status: 500 });
      if (address.startsWith('/api/registration')) return Response.json({ now: '2026-06-24T08:05:00Z' });
      if (method === 'GET') return Response.json(served);
      sent.push(`${method} ${address} ${String(body)}`);
      const decision = (JSON.parse(String(body)) as { decision: Conflict['decision'] }).decision;
      const id = address.split('/').at(-2);
      served = served.map((one) =>
        one.id === id ? { ...one, decision, settledAt: '2026-06-24T08:06:00Z' } : one,
      );
      return new Response(null, { status: 204 });
    }),
  );
});

afterEach(() => {
  inbox.stop();
  cleanup();
  vi.unstubAllGlobals();
});

function show() {
  inbox = new Inbox('soc24-2');
  const [clock, time] = [new ConferenceClock(), new ConferenceTime('Europe/London')];
  return render(ConflictsPage, { conference: 'soc24-2', inbox, clock, time });
}

test('without a conflict it says a kind word', async () => {
  show();
  expect(screen.getByText('Reading the conflicts…')).toBeTruthy();
  expect(await screen.findByText('No conflicts')).toBeTruthy();
});

test('both sides are shown, and which one stands', async () => {
  served = [twice];
  show();
  await screen.findByText('Ada Lovelace');
  const [north, south] = screen.getAllByRole('listitem');
  expect(north!.textContent).toMatch(/North.*09:01.*Stands.*Connected/s);
  expect(south!.textContent).toMatch(/South.*09:02.*Not counted.*Without network.*1 minute later/s);
});

test('a person settles it, sees it below, and may decide otherwise', async () => {
  served = [twice];
  show();
  await fireEvent.click(await screen.findByText('It was one person'));
  expect(await screen.findByText('Nothing to settle')).toBeTruthy();
  expect(sent).toEqual([
    'PUT /api/checkin/conferences/soc24-2/conflicts/twice/settlement {"decision":"ONE_PERSON"}',
  ]);
  const below = screen.getByText('Settled or explained (1)').closest('details')!;
  expect(within(below).getByText('One person, counted once.')).toBeTruthy();

  await fireEvent.click(within(below).getByText('Decide otherwise'));
  expect(within(below).queryByText('It was one person')).toBeNull();
  await fireEvent.click(within(below).getByText('A copied badge'));
  expect(await within(below).findByText('Somebody came with a copy of the badge.')).toBeTruthy();
});

test('when it could not be settled it says so, and stays', async () => {
  served = [twice];
  show();
  const button = await screen.findByText('It was one person');
  down = true;
  await fireEvent.click(button);
  expect(await screen.findByText('This was not settled')).toBeTruthy();
  expect(screen.getByText('Ada Lovelace')).toBeTruthy();
});

test('what could not be read can be asked for again', async () => {
  down = true;
  show();
  await screen.findByText('The conflicts could not be read');
  [down, served] = [false, [twice]];
  await fireEvent.click(screen.getByText('Try again'));
  await waitFor(() => expect(screen.getByText('Ada Lovelace')).toBeTruthy());
});
