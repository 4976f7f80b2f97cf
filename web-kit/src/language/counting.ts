import { languages, type Language } from './languages';

/** What is counted in each of a language's plural forms, `#` standing for the number. */
export type Forms = { one: string; other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** How a language counts: `count(1200, { one: '# seat', other: '# seats' })` is `1,200 seats`. */
export function counting(language: Language): (count: number, forms: Forms) => string {
  const { locale } = languages[language];
  // Made when something is counted: browsers take long, and a page must not wait for them to be shown.
  let rules: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;
  return (count, forms) => {
    rules ??= new Intl.PluralRules(locale);
    numbers ??= new Intl.NumberFormat(locale);
    return (forms[rules.select(count)] ?? forms.other).replaceAll('#', numbers.format(count));
  };
}
