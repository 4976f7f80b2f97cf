import { language } from './language.svelte';
import type { Language } from './languages';

type Other = Exclude<Language, 'en'>;

/**
 * The texts of some pages in every language. The English ones say what there is: the others are of their type, so that a
 * text that is missing does not compile. They are loaded when they are wanted.
 */
export class Texts<Messages extends object> {
  readonly #loaded = new Map<Language, Messages>();

  constructor(
    private readonly english: Messages,
    others: Record<Other, () => Promise<{ default: Messages }>>,
  ) {
    language.join(async (wanted) => {
      if (wanted === 'en' || this.#loaded.has(wanted)) return;
      this.#loaded.set(wanted, (await others[wanted]()).default);
    });
  }

  /** In the language of the page; read in a component it changes with it. */
  get now(): Messages {
    return this.#loaded.get(language.now) ?? this.english;
  }
}
