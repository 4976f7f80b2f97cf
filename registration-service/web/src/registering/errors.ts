import { Problem, inWords } from '@lanyard/web-kit';
import type { Draft } from './draft';

export type Wrong = Partial<
  Record<'name' | 'email' | 'organisation' | 'needs' | 'consent' | 'sessions', string>
>;

/** What can be seen to be missing before asking. The service has the last word on everything. */
export function missing(draft: Draft): Wrong {
  const wrong: Wrong = {};
  if (draft.name.trim() === '') wrong.name = 'Please tell us your name, as it should stand on the badge.';
  if (draft.email.trim() === '')
    wrong.email = 'Please tell us your e-mail address: the link to your page goes there.';
  else if (!/^[^\s@]+@[^\s@]+$/.test(draft.email.trim())) {
    wrong.email = 'This does not look like an e-mail address. It should be like ada@example.org.';
  }
  if (!draft.consent) wrong.consent = 'We can only register you if you agree to this.';
  return wrong;
}

const inOwnWords: Record<string, string> = {
  'name plain-text': 'A name has 1 to 200 characters, without line breaks.',
  'email email': 'This does not look like an e-mail address. It should be like ada@example.org.',
  'organisation plain-text': 'Please keep it to one line of 200 characters.',
};

/** The service's no, beside the fields it is about. */
export function refused(problem: Problem): Wrong {
  const messages = problem.byField();
  for (const { field, code } of problem.errors) {
    if (field) messages[field] = inOwnWords[`${field} ${code}`] ?? messages[field]!;
  }
  const { name, email, organisation, needs, consentVersion, sessions } = messages;
  const wrong: Wrong = { name, email, organisation, needs, sessions, consent: consentVersion };
  for (const key of Object.keys(wrong) as (keyof Wrong)[]) if (!wrong[key]) delete wrong[key];
  return wrong;
}

/** A no about the whole registration, in words for the person who registers. */
export function registeringInWords(error: unknown): string {
  if (error instanceof Problem) {
    switch (error.kind) {
      case 'sessions-overlap':
        return 'Two of the chosen sessions are at the same time. Please give one of them up.';
      case 'session-not-open':
        return 'One of the chosen sessions is not open to you. Please look through your choice.';
      case 'unknown-session':
        return 'The programme has changed, and one of the chosen sessions is gone. Please look through your choice.';
      case 'no-programme':
        return 'This conference does not take registrations.';
      case 'registration-cancelled':
        return 'This registration was cancelled. To come after all, please register again.';
    }
  }
  return inWords(error);
}
