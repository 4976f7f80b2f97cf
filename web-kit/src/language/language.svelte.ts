import { isLanguage, languages, proposed, type Language } from './languages';

const key = 'lanyard-language';

/**
 * The language of the page. English, until the page offers others: the one that the reader chose before on this device,
 * else the first of their browser's that is there.
 */
class PageLanguage {
  /** What everything on the page is written in. Changes only when all texts are there. */
  now = $state<Language>('en');
  /** Whether readers may choose; pages for staff stay English. */
  offered = $state(false);
  #wanted: Language = 'en';
  readonly #catalogues: ((language: Language) => Promise<void>)[] = [];

  /** Of numbers, dates and times. */
  get locale(): string {
    return languages[this.now].locale;
  }

  /** Takes part in every change: what is given loads the texts of a language. */
  join(load: (language: Language) => Promise<void>): void {
    this.#catalogues.push(load);
  }

  /** To be awaited before the page is shown, so that nobody sees another language first. Never fails. */
  async offer(): Promise<void> {
    this.offered = true;
    try {
      await this.#show(kept() ?? proposed(navigator.languages));
    } catch {
      // Its texts could not be loaded: English is better than nothing.
    }
  }

  /** Changes the page at once and remembers it. Fails, and changes nothing, if the texts cannot be loaded. */
  async choose(language: Language): Promise<void> {
    await this.#show(language);
    try {
      localStorage.setItem(key, language);
    } catch {
      // Storage may be switched off: the choice then lasts as long as the page.
    }
  }

  async #show(language: Language): Promise<void> {
    this.#wanted = language;
    await Promise.all(this.#catalogues.map((load) => load(language)));
    if (this.#wanted !== language) return;
    this.now = language;
    document.documentElement.lang = language;
    document.documentElement.dir = languages[language].dir;
  }
}

function kept(): Language | undefined {
  try {
    const tag = localStorage.getItem(key);
    return isLanguage(tag) ? tag : undefined;
  } catch {
    return undefined;
  }
}

export const language = new PageLanguage();
