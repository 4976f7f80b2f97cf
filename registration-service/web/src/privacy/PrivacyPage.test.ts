import { Problem, Unreachable, language } from '@lanyard/web-kit';
import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as api from '../api/registration';
import type { Programme } from '../api/types';
import PrivacyPage from './PrivacyPage.svelte';

vi.mock('../api/registration', () => ({ programme: vi.fn() }));

const programme = {
  id: 'c',
  title: 'Sommet',
  organiser: 'الجمعية',
  consentVersion: '7',
} as unknown as Programme;

beforeEach(async () => {
  vi.mocked(api.programme).mockResolvedValue(programme);
  await language.choose('fr');
});

afterEach(async () => {
  await language.choose('en');
  localStorage.clear();
});

test('the notice says its version, and who answers for it, in the reader’s language', async () => {
  render(PrivacyPage, { conference: 'c' });
  expect(await screen.findByText(/Version 7/)).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Protection des données');
  for (const name of screen.getAllByText('الجمعية')) expect(name.tagName).toBe('BDI');
  expect(screen.getAllByText('الجمعية')).toHaveLength(3);
  expect(document.title).toBe('Protection des données – Sommet');

  await language.choose('es');
  expect(await screen.findByText('Versión 7', { exact: false })).toBeTruthy();
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Qué se conserva sobre usted',
    'Para qué',
    'Quién lo ve',
    'Su acreditación',
    'En su propio dispositivo',
    'Qué puede hacer',
    'Cuánto tiempo',
    'A quién preguntar',
  ]);
});

test('it leads to the programme and to the reader’s own page', async () => {
  render(PrivacyPage, { conference: 'c' });
  const registration = await screen.findByRole('link', { name: 'Au programme et à l’inscription' });
  expect(registration.getAttribute('href')).toBe('/c/c');
  expect(screen.getByRole('link', { name: 'Ma page' }).getAttribute('href')).toBe('/c/c/me');
});

test('a notice that cannot be loaded is asked for again', async () => {
  vi.mocked(api.programme).mockRejectedValueOnce(new Unreachable('no network'));
  render(PrivacyPage, { conference: 'c' });
  expect(await screen.findByText('La notice n’a pas pu être chargée')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByText(/Version 7/)).toBeTruthy();
});

test('a conference that is not known has no notice', async () => {
  vi.mocked(api.programme).mockRejectedValue(new Problem('not-found', 404, 'Not found', undefined, []));
  render(PrivacyPage, { conference: 'c' });
  expect(await screen.findByText('Nous ne connaissons pas ce congrès')).toBeTruthy();
});
