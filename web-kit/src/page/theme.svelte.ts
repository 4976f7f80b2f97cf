export type Theme = 'auto' | 'light' | 'dark';

const key = 'lanyard-theme';

/** Light or dark: the system's choice unless the reader made one, which this device remembers. */
class Themes {
  chosen = $state<Theme>(kept());

  constructor() {
    this.#show();
  }

  /** What is shown now, whoever chose it. */
  get dark(): boolean {
    if (this.chosen !== 'auto') return this.chosen === 'dark';
    return globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;
  }

  choose(theme: Theme): void {
    this.chosen = theme;
    try {
      if (theme === 'auto') localStorage.removeItem(key);
      else localStorage.setItem(key, theme);
    } catch {
      // Storage may be switched off: the choice then lasts as long as the page.
    }
    this.#show();
  }

  #show(): void {
    if (typeof document === 'undefined') return;
    if (this.chosen === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = this.chosen;
  }
}

function kept(): Theme {
  try {
    const theme = localStorage.getItem(key);
    return theme === 'light' || theme === 'dark' ? theme : 'auto';
  } catch {
    return 'auto';
  }
}

export const theme = new Themes();
