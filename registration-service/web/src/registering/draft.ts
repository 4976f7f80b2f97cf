import type { Category } from '../api/types';

/** What somebody typed and chose before registering: kept for this tab, so that a reload loses nothing. */
export interface Draft {
  name: string;
  email: string;
  organisation: string;
  needs: string;
  consent: boolean;
  /** The version of the privacy notice that they were asked about. */
  consentVersion: string;
  category: Category;
  choice: string[];
  /** Sessions for everybody were put into the choice, once: who takes them out has them out. */
  proposed: boolean;
}

export const emptyDraft: Draft = {
  name: '',
  email: '',
  organisation: '',
  needs: '',
  consent: false,
  consentVersion: '',
  category: 'DELEGATE',
  choice: [],
  proposed: false,
};

const key = (conference: string) => `lanyard-draft-${conference}`;

export function keptDraft(conference: string): Draft {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key(conference)) ?? '{}') as Partial<Draft>;
    return { ...emptyDraft, ...kept, choice: Array.isArray(kept.choice) ? kept.choice : [] };
  } catch {
    return { ...emptyDraft };
  }
}

export function keepDraft(conference: string, draft: Draft): void {
  try {
    sessionStorage.setItem(key(conference), JSON.stringify(draft));
  } catch {
    // Storage is full or switched off: the page itself still holds everything.
  }
}

export function forgetDraft(conference: string): void {
  try {
    sessionStorage.removeItem(key(conference));
  } catch {
    // Nothing was kept then.
  }
}
