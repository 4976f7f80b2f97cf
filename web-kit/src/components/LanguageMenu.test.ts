import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { language } from '../language/language.svelte';
import AppHeader from './AppHeader.svelte';

afterEach(async () => {
  await language.choose('en');
  language.offered = false;
  localStorage.clear();
});

const menu = () => screen.getByRole('combobox') as HTMLSelectElement;

test('a page that is English only has no menu', () => {
  render(AppHeader);
  expect(screen.queryByRole('combobox')).toBeNull();
});

test('each language is named in itself, and choosing one changes the page', async () => {
  language.offered = true;
  const onlanguage = vi.fn();
  render(AppHeader, { onlanguage });
  expect([...menu().options].map(({ lang, text }) => `${lang} ${text}`)).toEqual([
    'en English',
    'fr Français',
    'es Español',
  ]);
  expect(menu().getAttribute('aria-label')).toBe('Language');

  menu().value = 'fr';
  await fireEvent.change(menu());
  await vi.waitFor(() => expect(onlanguage).toHaveBeenCalledWith('fr'));
  expect(screen.getByText('Aller au contenu')).toBeTruthy();
  expect([menu().value, menu().getAttribute('aria-label')]).toEqual(['fr', 'Langue']);
});
