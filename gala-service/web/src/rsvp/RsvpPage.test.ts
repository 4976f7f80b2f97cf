import { language } from '@lanyard/web-kit';
import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as api from '../api/gala';
import type { Answered, Rsvp } from '../api/types';
import RsvpPage from './RsvpPage.svelte';

vi.mock('../api/gala', () => ({ rsvp: vi.fn(), me: vi.fn(), answer: vi.fn(), writeIn: vi.fn() }));

const nothing: Answered = {
  status: 'NONE',
  invited: true,
  diet: 'NO_PREFERENCE',
  allergies: '',
  guests: [],
};

async function open(rsvp: Answered) {
  vi.mocked(api.rsvp).mockResolvedValue({
    rsvp,
    dinner: {
      title: 'Soirée',
      startsAt: '2026-09-13T18:00:00Z',
      endsAt: '2026-09-13T21:30:00Z',
      roomName: 'القاعة الكبرى',
      timeZone: 'Europe/Paris',
      now: '2026-09-13T09:00:00Z',
      places: 180,
      placesLeft: 1,
      guestLimit: 3,
      deadline: '2026-09-13T17:00:00Z',
    },
  } as Rsvp);
  render(RsvpPage);
  await screen.findByText('Dimanche 13 septembre 2026, 20:00–23:30');
}

beforeEach(async () => {
  vi.mocked(api.me).mockResolvedValue({ conference: 'c', name: 'Ada', guests: [] });
  await language.choose('fr');
  language.offered = true;
});

afterEach(async () => {
  await language.choose('en');
  language.offered = false;
  localStorage.clear();
  vi.clearAllMocks();
});

test('a host is asked in French, by the clock of the conference', async () => {
  await open(nothing);
  expect(screen.getByText('Serez-vous des nôtres ?')).toBeTruthy();
  expect(screen.getByText('aujourd’hui à 19:00')).toBeTruthy();
  expect(screen.getByText('place libre sur 180')).toBeTruthy();
  expect(screen.getByText('القاعة الكبرى').tagName).toBe('BDI');
});

test('what is missing changes its language with the page, and letters follow', async () => {
  await open(nothing);
  await fireEvent.click(screen.getByRole('button', { name: 'Envoyer ma réponse' }));
  expect(screen.getByText('Veuillez indiquer si vous venez.')).toBeTruthy();

  const menu = screen.getByLabelText('Langue') as HTMLSelectElement;
  menu.value = 'es';
  await fireEvent.change(menu);
  await vi.waitFor(() => expect(api.writeIn).toHaveBeenCalledWith('es'));
  expect(screen.getByText('Indique si va a venir.')).toBeTruthy();
});

test('a party knows its place in the queue, with every name as it is written', async () => {
  const guests = [{ guestId: 'g', name: 'أميرة', diet: 'VEGAN' as const, allergies: 'مكسرات' }];
  await open({ ...nothing, status: 'WAITLISTED', position: 2, guests });
  expect(screen.getByText('Vous êtes n° 2 sur la liste d’attente')).toBeTruthy();
  expect([screen.getByText('أميرة').tagName, screen.getByText('مكسرات').tagName]).toEqual(['BDI', 'BDI']);
});
