import { ConferenceTime } from '@lanyard/web-kit';
import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Programme, Session } from '../api/types';
import SessionPicker from './SessionPicker.svelte';

const session = (id: string, title: string, more: Partial<Session> = {}): Session => ({
  id,
  slot: 'morning',
  title,
  description: '',
  kind: 'DEEP_DIVE',
  room: 'r',
  roomName: 'Room',
  seats: 10,
  seatsLeft: 10,
  waiting: 0,
  startsAt: '2024-09-13T08:00:00Z',
  endsAt: '2024-09-13T09:30:00Z',
  openTo: ['DELEGATE'],
  ...more,
});

const sessions = [
  session('a', 'Apples'),
  session('b', 'Bread'),
  session('c', 'Cheese', { seatsLeft: 0, waiting: 2 }),
  session('talk', 'Talk', {
    slot: 'talk',
    openTo: ['DELEGATE', 'PUBLIC'],
    startsAt: '2024-09-13T16:00:00Z',
    endsAt: '2024-09-13T17:00:00Z',
  }),
];
const programme = {
  sessions,
  slots: [
    { id: 'morning', title: 'Morning', startsAt: '2024-09-13T08:00:00Z', endsAt: '2024-09-13T09:30:00Z' },
    { id: 'talk', title: 'Evening', startsAt: '2024-09-13T16:00:00Z', endsAt: '2024-09-13T17:00:00Z' },
  ],
} as Programme;

const show = (more: object = {}) =>
  render(SessionPicker, {
    programme,
    sessions,
    category: 'DELEGATE',
    choice: [],
    time: new ConferenceTime('Europe/London'),
    ...more,
  });

/** What gives way; the title stands apart. */
const told = () => screen.getByText('“Apples”', { selector: 'bdi' }).parentElement?.textContent.trim();

const isChosen = (title: string) => (screen.getByLabelText(title) as HTMLInputElement).checked;

test('choosing a second session of a slot says what it replaces, and can be undone', async () => {
  show();
  await fireEvent.click(screen.getByLabelText('Apples'));
  await fireEvent.click(screen.getByLabelText('Bread'));
  expect(told()).toBe('Replaces “Apples”, which is at the same time.');
  expect([isChosen('Apples'), isChosen('Bread')]).toEqual([false, true]);

  await fireEvent.click(screen.getByText('Undo'));
  expect([isChosen('Apples'), isChosen('Bread')]).toEqual([true, false]);
});

test('a slot can be left empty again', async () => {
  show({ choice: ['a'] });
  await fireEvent.click(screen.getByText(/Choose none/));
  expect(isChosen('Apples')).toBe(false);
});

test('a full session is waited for', async () => {
  show();
  await fireEvent.click(screen.getByLabelText('Cheese'));
  expect(screen.getByText(/You will wait for a seat here/)).toBeTruthy();
});

test('a seat that is held is kept while waiting for a full session instead', async () => {
  show({ choice: ['a'], held: ['a'] });
  await fireEvent.click(screen.getByLabelText('Cheese'));
  expect(told()).toBe('You keep your seat in “Apples” until one is free here.');
});

test('the public sees what is open to the public', () => {
  show({ category: 'PUBLIC' });
  expect(screen.queryByText('Morning')).toBeNull();
  expect(screen.getByLabelText('Talk')).toBeTruthy();
});

test('a slot that is over offers nothing, but still shows the seat that was held in it', () => {
  const now = Date.parse('2024-09-13T10:00:00Z');
  const { unmount } = show({ now });
  expect(screen.queryByLabelText('Apples')).toBeNull();
  expect(screen.getByText('This part of the day is over.')).toBeTruthy();
  unmount();

  show({ now, choice: ['a'], held: ['a'] });
  expect(isChosen('Apples')).toBe(true);
  expect((screen.getByLabelText('Bread') as HTMLInputElement).disabled).toBe(true);
  expect((screen.getByLabelText('Talk') as HTMLInputElement).disabled).toBe(false);
});
