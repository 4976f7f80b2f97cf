import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { letterSamples, letters, sendLetter } from '../api/registration';
import type { Conference, Letter } from '../api/types';
import Letters from './Letters.svelte';

vi.mock('../api/registration', () => ({ letters: vi.fn(), sendLetter: vi.fn(), letterSamples: vi.fn() }));

const conference = { id: 'day', title: 'A day', timeZone: 'Europe/London' } as Conference;
const parked: Letter = {
  id: 'a.1',
  attendeeId: 'a',
  kind: 'REGISTERED',
  to: 'ada@example.org',
  subject: 'You are registered',
  text: 'Dear Ada',
  composedAt: '2026-11-24T08:05:00Z',
  language: 'en',
  status: 'PARKED',
  because: 'RECIPIENT_REFUSED',
  statusAt: '2026-11-24T08:06:00Z',
};

test('a letter that was not sent says why, and is sent again', async () => {
  vi.mocked(letters).mockResolvedValue([parked]);
  vi.mocked(sendLetter).mockResolvedValue({
    ...parked,
    status: 'WAITING',
    because: undefined,
    statusAt: undefined,
  });

  render(Letters, { conference });
  await fireEvent.click(await screen.findByText('You are registered'));
  expect(await screen.findByText('The mail server does not accept this address.')).toBeTruthy();
  await fireEvent.click(screen.getByText('Send again'));

  expect(sendLetter).toHaveBeenCalledWith('day', 'a.1', expect.stringMatching(/^[0-9a-f-]{36}$/));
  expect(await screen.findAllByText('waiting')).toHaveLength(2);
});

test('only those that have not gone out are asked for', async () => {
  vi.mocked(letters).mockResolvedValue([]);

  render(Letters, { conference });
  await fireEvent.click(await screen.findByText('Not sent'));

  expect(await screen.findByText('Every letter has gone out')).toBeTruthy();
  expect(letters).toHaveBeenLastCalledWith('day', { query: '', notSent: true, size: 100 }, expect.anything());
});

test('every kind of letter is shown without being able to do anything', async () => {
  vi.mocked(letters).mockResolvedValue([]);
  vi.mocked(letterSamples).mockResolvedValue([
    { kind: 'REGISTERED', subject: 'You are registered', text: 'Dear Ada', html: '<p>Dear Ada</p>' },
  ]);

  render(Letters, { conference });
  await fireEvent.click(await screen.findByText('See every kind'));

  const mail = await screen.findByTitle('registered, as a mail program shows it');
  expect(mail.getAttribute('sandbox')).toBe('');
  expect(mail.getAttribute('srcdoc')).toBe('<p>Dear Ada</p>');
});
