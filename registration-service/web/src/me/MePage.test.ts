import { Problem, language } from '@lanyard/web-kit';
import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as api from '../api/registration';
import type { Me, Programme } from '../api/types';
import MePage from './MePage.svelte';

vi.mock('../api/registration', () => ({
  base: '/api/registration',
  programme: vi.fn(),
  me: vi.fn(),
  writeIn: vi.fn(),
  liveSeatsUrl: () => '/live',
}));

const mine = (status: Me['status']) =>
  ({
    conference: 'c',
    status,
    category: 'DELEGATE',
    person: 'PRESENT',
    name: 'أميرة العلي',
    email: 'amira@example.org',
    badge: { number: '1', issue: 1, png: '/b.png', svg: '/b.svg', pdf: '/b.pdf' },
    seats: [
      {
        session: 'a',
        status: 'CONFIRMED',
        title: 'Pommes',
        roomName: 'Halle',
        startsAt: '2024-09-13T08:00:00Z',
        endsAt: '2024-09-13T09:30:00Z',
      },
    ],
    visits: [],
    guests: [],
  }) as unknown as Me;

async function open(me: Me) {
  vi.mocked(api.me).mockResolvedValue(me);
  render(MePage, { conference: 'c' });
  await screen.findByText('Vos coordonnées');
}

async function choose(tag: string) {
  const menu = screen.getByRole('combobox') as HTMLSelectElement;
  menu.value = tag;
  await fireEvent.change(menu);
  await vi.waitFor(() => expect(language.now).toBe(tag));
}

beforeEach(async () => {
  vi.stubGlobal(
    'EventSource',
    class extends EventTarget {
      close() {}
    },
  );
  vi.mocked(api.programme).mockResolvedValue({
    id: 'c',
    title: 'Sommet',
    organiser: 'The Society',
    day: '2024-09-13',
    timeZone: 'Europe/Paris',
    now: '2024-09-13T06:00:00Z',
    slots: [],
    sessions: [],
  } as unknown as Programme);
  await language.choose('fr');
  language.offered = true;
});

afterEach(async () => {
  await language.choose('en');
  language.offered = false;
  localStorage.clear();
  vi.clearAllMocks();
});

test('somebody’s own page greets in French, with the name as it is written', async () => {
  await open(mine('REGISTERED'));
  expect(screen.getByRole('heading', { level: 1 }).textContent?.trim()).toBe('Bonjour, أميرة العلي');
  expect(screen.getByText('10:00–11:30')).toBeTruthy();
  expect(screen.getByText('Confirmée')).toBeTruthy();
  expect(api.writeIn).not.toHaveBeenCalled();
});

test('who waits and is told to come to the door sees it on top of the session, and where they have been', async () => {
  const waiting = mine('REGISTERED');
  const [seat] = waiting.seats;
  await open({
    ...waiting,
    seats: [{ ...seat!, status: 'WAITLISTED', position: 2, standby: true }],
    visits: [{ session: 'b', title: 'Poires', cameAt: '2024-09-13T06:05:00Z', inside: true }],
  });
  expect(screen.getByText('Venez maintenant à l’entrée')).toBeTruthy();
  expect(screen.getByText(/Présentez votre badge/).textContent).toContain('Halle');
  expect(screen.getByText('Vos entrées enregistrées')).toBeTruthy();
  expect(screen.getByText('À 08:05')).toBeTruthy();
  expect(screen.getByText('Actuellement sur place')).toBeTruthy();
});

test('nobody is told to come who is not on standby', async () => {
  await open(mine('REGISTERED'));
  expect(screen.queryByText('Venez maintenant à l’entrée')).toBeNull();
  expect(screen.queryByText('Vos entrées enregistrées')).toBeNull();
});

test('letters follow the language that is chosen here', async () => {
  vi.mocked(api.writeIn).mockResolvedValue(mine('REGISTERED'));
  await open(mine('REGISTERED'));
  await choose('es');
  await vi.waitFor(() => expect(api.writeIn).toHaveBeenCalledWith('es'));
  expect(screen.getByText('Sus datos')).toBeTruthy();
});

test('a language that could not be told to the service is said, and the page has it all the same', async () => {
  vi.mocked(api.writeIn).mockRejectedValue(new Problem('unavailable', 503, 'Away', undefined, []));
  await open(mine('REGISTERED'));
  await choose('es');
  expect(screen.getByText('Sus datos')).toBeTruthy();
  await vi.waitFor(() => expect(api.writeIn).toHaveBeenCalledOnce());
});

test('nobody is written to who has cancelled', async () => {
  await open(mine('CANCELLED'));
  await choose('es');
  expect(api.writeIn).not.toHaveBeenCalled();
});
