import { announcing } from '@lanyard/web-kit';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Door } from '../../contract/checkin';
import WalkInsSelect from './WalkInsSelect.svelte';

const door: Door = { id: 'north', name: 'North', rooms: ['lt-1'], walkIns: 'NEVER', devices: [] };
const sent: string[] = [];
let answer: () => Response;

beforeEach(() => {
  sent.length = 0;
  answer = () => new Response(null, { status: 204 });
  vi.stubGlobal(
    'fetch',
    vi.fn(async (address: string, { method, body }: RequestInit) => {
      sent.push(`${method} ${address} ${String(body)}`);
      return answer();
    }),
  );
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show() {
  const changed = vi.fn(() => Promise.resolve());
  render(WalkInsSelect, { door, path: '/conferences/c', changed });
  return { changed, select: screen.getByRole('combobox') as HTMLSelectElement };
}

test('what is chosen is saved at once, and said', async () => {
  const { changed, select } = show();
  expect(select.value).toBe('NEVER');
  await fireEvent.change(select, { target: { value: 'WHEN_FREE' } });
  await waitFor(() => expect(changed).toHaveBeenCalledOnce());
  expect(sent).toEqual(['PUT /api/checkin/conferences/c/doors/north/walk-ins {"walkIns":"WHEN_FREE"}']);
  expect(announcing.toasts.at(-1)?.text).toBe('Saved: at North, people may be let in while seats are free.');
});

test('what could not be saved is shown as it was, with the reason', async () => {
  answer = () => Response.json({ type: 'urn:lanyard:problem:not-allowed' }, { status: 403 });
  const { changed, select } = show();
  await fireEvent.change(select, { target: { value: 'ALWAYS' } });
  expect(await screen.findByText(/^Not saved\./)).toBeTruthy();
  expect(select.value).toBe('NEVER');
  expect(changed).not.toHaveBeenCalled();
});
