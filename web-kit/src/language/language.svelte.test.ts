import { afterEach, expect, test, vi } from 'vitest';
import { language } from './language.svelte';
import { Texts } from './texts';

const french = vi.fn(async () => ({ default: { hello: 'Bonjour' } }));
const spanish = vi.fn(async () => ({ default: { hello: 'Hola' } }));
const texts = new Texts({ hello: 'Hello' }, { fr: () => french(), es: () => spanish() });

afterEach(async () => {
  await language.choose('en');
  localStorage.clear();
  vi.restoreAllMocks();
});

test('a page is English, and its readers are not asked, until it offers more', () => {
  expect([language.now, language.offered, texts.now.hello]).toEqual(['en', false, 'Hello']);
  expect(french).not.toHaveBeenCalled();
});

test('what is chosen is shown, told to the browser, and remembered', async () => {
  await language.choose('fr');
  expect(texts.now.hello).toBe('Bonjour');
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['fr', 'ltr']);

  language.now = 'en'; // as after a reload
  await language.offer();
  expect([language.now, language.offered]).toEqual(['fr', true]);
});

test('the language of the browser is proposed, and is no choice', async () => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de', 'es-AR']);
  await language.offer();
  expect(texts.now.hello).toBe('Hola');
  expect(localStorage.length).toBe(0);
});

test('a language that cannot be loaded changes nothing and can be tried again', async () => {
  const away = new Texts(
    { hello: 'Hello' },
    {
      fr: vi
        .fn()
        .mockRejectedValueOnce(new Error('offline'))
        .mockResolvedValue({ default: { hello: 'Salut' } }),
      es: spanish,
    },
  );
  await expect(language.choose('fr')).rejects.toThrow('offline');
  expect([language.now, away.now.hello, texts.now.hello]).toEqual(['en', 'Hello', 'Hello']);
  expect(localStorage.length).toBe(0);

  await language.choose('fr');
  expect(away.now.hello).toBe('Salut');
});

test('of two quick choices the last one stays', async () => {
  let arrive = () => {};
  new Texts(
    { hello: 'Hello' },
    {
      fr: () => new Promise((resolve) => (arrive = () => resolve({ default: { hello: 'Salut' } }))),
      es: spanish,
    },
  );
  const first = language.choose('fr');
  await language.choose('es');
  arrive();
  await first;
  expect(language.now).toBe('es');
});
