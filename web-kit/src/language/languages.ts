/**
 * The languages of the attendees' pages, each with its own name, its direction, and the locale of its numbers, dates and
 * plurals.
 */
export const languages = {
  en: { name: 'English', locale: 'en-GB', dir: 'ltr' },
  fr: { name: 'Français', locale: 'fr-FR', dir: 'ltr' },
  es: { name: 'Español', locale: 'es-ES', dir: 'ltr' },
} as const;

/** The tag of a language as `<html lang>`, letters and the service know it. */
export type Language = keyof typeof languages;

export const isLanguage = (tag: string | null): tag is Language =>
  tag !== null && Object.hasOwn(languages, tag);

/** What to propose to somebody with these wishes (BCP 47 tags, the best first): the first that is there, else English. */
export function proposed(wishes: readonly string[]): Language {
  return wishes.map((tag) => tag.toLowerCase().split('-')[0]!).find(isLanguage) ?? 'en';
}
