import { Problem, inWords } from '@lanyard/web-kit';
import type { Messages } from '../language/en';
import { texts } from '../language/texts';
import type { Draft } from './draft';

export type Wrong = Partial<
  Record<'name' | 'email' | 'organisation' | 'needs' | 'consent' | 'sessions', string>
>;

/** What can be seen to be missing before asking. The service has the last word on everything. */
export function missing(draft: Draft): Wrong {
  const t = texts.now.errors;
  const wrong: Wrong = {};
  if (draft.name.trim() === '') wrong.name = t.nameMissing;
  if (draft.email.trim() === '') wrong.email = t.emailMissing;
  else if (!/^[^\s@]+@[^\s@]+$/.test(draft.email.trim())) {
    wrong.email = t.emailWrong;
  }
  if (!draft.consent) wrong.consent = t.consentMissing;
  return wrong;
}

/** What the service says by a stable code, by field and code. */
const inOwnWords: Record<string, keyof Messages['errors']> = {
  'name plain-text': 'nameRule',
  'email email': 'emailWrong',
  'organisation plain-text': 'organisationRule',
  'needs plain-text': 'needsRule',
  'consentVersion consent-outdated': 'consentChanged',
};

/** The service's no, beside the fields it is about. */
export function refused(problem: Problem): Wrong {
  const messages = problem.byField();
  for (const { field, code } of problem.errors) {
    const own = inOwnWords[`${field} ${code}`];
    if (field && own) messages[field] = texts.now.errors[own];
  }
  const { name, email, organisation, needs, consentVersion, sessions } = messages;
  const wrong: Wrong = { name, email, organisation, needs, sessions, consent: consentVersion };
  for (const key of Object.keys(wrong) as (keyof Wrong)[]) if (!wrong[key]) delete wrong[key];
  return wrong;
}

/** A no about the whole registration, in words for the person who registers. */
export function registeringInWords(error: unknown): string {
  const t = texts.now.errors;
  if (error instanceof Problem) {
    switch (error.kind) {
      case 'sessions-overlap':
        return t.sessionsOverlap;
      case 'session-not-open':
        return t.sessionNotOpen;
      case 'unknown-session':
        return t.unknownSession;
      case 'no-programme':
        return t.noProgramme;
      case 'registration-cancelled':
        return t.cancelled;
    }
  }
  return inWords(error);
}
