import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import WriteNote from './WriteNote.svelte';

afterEach(cleanup);

function show(write: (text: string) => Promise<void>, text = 'No chairs left') {
  render(WriteNote, { text, written: [], write });
  return screen.getByRole('button', { name: 'Send' });
}

test('a note that is sent by a double click is written once, and the field is empty for the next', async () => {
  const write = vi.fn(async () => undefined);
  const send = show(write);
  void fireEvent.click(send);
  await fireEvent.click(send);
  await vi.waitUntil(() => (screen.getByLabelText(/Note/) as HTMLTextAreaElement).value === '');
  expect(write).toHaveBeenCalledTimes(1);
});

test('nothing is written without a word', async () => {
  const write = vi.fn(async () => undefined);
  await fireEvent.click(show(write, '  '));
  expect(await screen.findByText('What shall they know?')).toBeTruthy();
  expect(write).not.toHaveBeenCalled();
});

test('what the phone could not keep stays in the field, with a word of why', async () => {
  const send = show(async () => {
    throw new DOMException('', 'QuotaExceededError');
  });
  await fireEvent.click(send);
  expect(await screen.findByText(/Not kept: the phone has no room/)).toBeTruthy();
  expect((screen.getByLabelText(/Note/) as HTMLTextAreaElement).value).toBe('No chairs left');
});
