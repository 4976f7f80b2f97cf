import { Problem, Unreachable, language } from '@lanyard/web-kit';
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as api from '../api/registration';
import type { Programme, Registered } from '../api/types';
import RegisterPage from './RegisterPage.svelte';

vi.mock('../api/registration', () => ({
  programme: vi.fn(),
  register: vi.fn(),
  writeIn: vi.fn(),
  liveSeatsUrl: () => '/live',
}));

const germanSized = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const session = {
  id: 'a',
  slot: 'morning',
  title: germanSized,
  description: 'ورشة عمل',
  kind: 'DEEP_DIVE',
  room: 'r',
  roomName: 'القاعة الكبرى',
  seats: 10,
  seatsLeft: 10,
  waiting: 0,
  startsAt: '2024-09-13T08:00:00Z',
  endsAt: '2024-09-13T09:30:00Z',
  openTo: ['DELEGATE'],
};
const programme = {
  id: 'c',
  title: 'Sommet',
  organiser: 'The Society',
  day: '2024-09-13',
  timeZone: 'Europe/Paris',
  now: '2024-09-12T08:00:00Z',
  consentVersion: '1',
  slots: [
    { id: 'morning', title: 'Matin', startsAt: '2024-09-13T08:00:00Z', endsAt: '2024-09-13T09:30:00Z' },
  ],
  sessions: [session],
} as unknown as Programme;

const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

beforeEach(async () => {
  vi.stubGlobal(
    'EventSource',
    class extends EventTarget {
      close() {}
    },
  );
  vi.mocked(api.programme).mockResolvedValue(programme);
  await language.choose('fr');
  language.offered = true;
  render(RegisterPage, { conference: 'c' });
  await screen.findByText('Votre journée');
});

afterEach(async () => {
  await language.choose('en');
  language.offered = false;
  localStorage.clear();
  sessionStorage.clear();
});

test('everything is said in French, by the clock of the conference', () => {
  expect(document.body.textContent).toContain('Vendredi 13 septembre 2024, 10:00–11:30');
  expect(screen.getByText('10 places libres')).toBeTruthy();
  expect(document.title).toBe('Sommet – inscription');
});

test('names and texts of any direction stand apart from the words around them', () => {
  expect(screen.getByLabelText(germanSized)).toBeTruthy();
  expect(screen.getByText('القاعة الكبرى').tagName).toBe('BDI');
  expect(screen.getByText('ورشة عمل').getAttribute('dir')).toBe('auto');
  for (const label of ['Nom', /^Organisme/, /^De quoi/])
    expect(screen.getByLabelText(label).getAttribute('dir')).toBe('auto');
});

test('what is wrong changes its language with the page', async () => {
  await fireEvent.click(screen.getByRole('button', { name: 'S’inscrire' }));
  expect(screen.getByText('Nous ne pouvons vous inscrire qu’avec votre accord.')).toBeTruthy();

  await language.choose('es');
  expect(await screen.findByText('Solo podemos inscribirle si lo acepta.')).toBeTruthy();
});

test('the service’s no is said in French by its code', async () => {
  vi.mocked(api.register).mockRejectedValue(
    new Problem('invalid', 422, 'Invalid', undefined, [
      { field: 'email', code: 'email', message: 'must be an e-mail address' },
    ]),
  );
  await fillIn();
  expect(await screen.findByText(/Elle devrait ressembler à ada@example.org/)).toBeTruthy();
});

test('letters are in the language of the page, and follow it', async () => {
  vi.mocked(api.register).mockResolvedValue({
    attendeeId: 'a',
    personalLink: 'https://example.org/c/c/me#x',
    badge: { number: '1', png: '/b.png', svg: '/b.svg', pdf: '/b.pdf' },
    seats: [{ session: 'a', status: 'WAITLISTED', position: 2 }],
  } as unknown as Registered);
  await fillIn();
  expect(await screen.findByText('En attente, n° 2 sur la liste')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
    'Votre inscription est enregistrée, أميرة العلي',
  );
  expect(vi.mocked(api.register).mock.lastCall?.[1].language).toBe('fr');

  const menu = screen.getByLabelText('Langue') as HTMLSelectElement;
  menu.value = 'es';
  await fireEvent.change(menu);
  await vi.waitFor(() => expect(api.writeIn).toHaveBeenCalledWith('es'));
  expect(screen.getByText('En espera, puesto 2')).toBeTruthy();
});

async function fillIn() {
  await type('Nom', 'أميرة العلي');
  await type('Adresse e‑mail', 'amira@example.org');
  await fireEvent.click(screen.getByLabelText(/^J’accepte/));
  await fireEvent.click(screen.getByRole('button', { name: 'S’inscrire' }));
}

test('the privacy notice opens beside what was typed', () => {
  const notice = screen.getByRole('link', { name: /protection des données/ });
  expect(notice.getAttribute('href')).toBe('/c/c/privacy');
  expect(notice.getAttribute('target')).toBe('_blank');
});

test('who agreed to an older notice is asked again, and nothing else that was typed is lost', async () => {
  vi.mocked(api.register).mockRejectedValue(new Unreachable('no network'));
  await fillIn();
  cleanup();
  vi.mocked(api.programme).mockResolvedValue({ ...programme, consentVersion: '2' });
  render(RegisterPage, { conference: 'c' });
  const consent = (await screen.findByRole('checkbox', { name: /J’accepte/ })) as HTMLInputElement;
  expect(consent.checked).toBe(false);
  expect((screen.getByLabelText('Nom') as HTMLInputElement).value).toBe('أميرة العلي');

  vi.mocked(api.register).mockClear();
  await fireEvent.click(screen.getByRole('button', { name: 'S’inscrire' }));
  expect(screen.getByText('Nous ne pouvons vous inscrire qu’avec votre accord.')).toBeTruthy();
  expect(api.register).not.toHaveBeenCalled();

  await fireEvent.click(consent);
  await fireEvent.click(screen.getByRole('button', { name: 'S’inscrire' }));
  expect(vi.mocked(api.register).mock.lastCall?.[1].consentVersion).toBe('2');
});
