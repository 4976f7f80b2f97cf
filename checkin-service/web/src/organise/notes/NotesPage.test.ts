import { ConferenceClock, ConferenceTime } from '@lanyard/web-kit';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Note } from '../../contract/checkin';
import { NoteBox } from './noteBox.svelte';
import NotesPage from './NotesPage.svelte';

const projector: Note = {
  id: 'projector',
  door: 'n',
  doorName: 'North',
  text: 'The projector is dark.',
  writtenAt: '2026-06-24T08:01:00Z',
};
const chairs: Note = { ...projector, id: 'chairs', text: 'We need chairs', doneAt: '2026-06-24T08:04:00Z' };

let served: Note[] = [];
let down = false;
let box: NoteBox;
const sent: string[] = [];

beforeEach(() => {
  [served, down, sent.length] = [[], false, 0];
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };
  vi.stubGlobal(
    'fetch',
    vi.fn(async (address: string, { method = 'GET', body }: RequestInit = {}) => {
      if (down) return Response.json({ type: 'urn:lanyard:problem:broken', status: 500 }, { status: 500 });
      if (address.startsWith('/api/registration')) return Response.json({ now: '2026-06-24T08:05:00Z' });
      if (method === 'GET') return Response.json(served);
      sent.push(`${method} ${address} ${String(body ?? '')}`.trim());
      const id = address.split('/').at(method === 'DELETE' ? -1 : -2);
      served =
        method === 'DELETE'
          ? served.filter((note) => note.id !== id)
          : served.map((note) => (note.id === id ? { ...note, doneAt: '2026-06-24T08:06:00Z' } : note));
      return new Response(null, { status: 204 });
    }),
  );
});

afterEach(() => {
  box.stop();
  cleanup();
  vi.unstubAllGlobals();
});

function show() {
  box = new NoteBox('soc24-2');
  const [clock, time] = [new ConferenceClock(), new ConferenceTime('Europe/London')];
  return render(NotesPage, { conference: 'soc24-2', box, clock, time });
}

test('without a note it says so', async () => {
  show();
  expect(screen.getByText('Reading the notes…')).toBeTruthy();
  expect(await screen.findByText('No notes')).toBeTruthy();
});

test('a note says from which door and when, and is done with one press', async () => {
  served = [projector, chairs];
  show();
  const card = (await screen.findByText('The projector is dark.')).closest('article')!;
  expect(card.textContent).toMatch(/North.*09:01/s);
  await fireEvent.click(within(card).getByRole('button', { name: /^Done/ }));
  expect(await screen.findByText('Nothing to do')).toBeTruthy();
  expect(sent).toEqual(['PUT /api/checkin/conferences/soc24-2/notes/projector/done {"done":true}']);
  const done = screen.getByText('Done (2)').closest('details')!;
  expect([...done.querySelectorAll('.text')].map((text) => text.textContent)).toEqual([
    'The projector is dark.',
    'We need chairs',
  ]);
});

test('a note is erased only after it was asked', async () => {
  served = [projector];
  show();
  await fireEvent.click(await screen.findByRole('button', { name: /^Erase/ }));
  expect(sent).toEqual([]);
  await fireEvent.click(screen.getByText('Erase it'));
  expect(await screen.findByText('No notes')).toBeTruthy();
  expect(sent).toEqual(['DELETE /api/checkin/conferences/soc24-2/notes/projector']);
});

test('when it did not work it says so, and the note stays', async () => {
  served = [projector];
  show();
  const done = await screen.findByRole('button', { name: /^Done/ });
  down = true;
  await fireEvent.click(done);
  expect(await screen.findByText('This did not work')).toBeTruthy();
  expect(screen.getByText('The projector is dark.')).toBeTruthy();
});

test('what could not be read can be asked for again', async () => {
  down = true;
  show();
  await screen.findByText('The notes could not be read');
  [down, served] = [false, [projector]];
  await fireEvent.click(screen.getByText('Try again'));
  await waitFor(() => expect(screen.getByText('The projector is dark.')).toBeTruthy());
});
