import type { Refusal } from './registrationApi';

export type FieldName = 'name' | 'email' | 'organisation' | 'session' | 'consent';

const FIELDS: Record<Refusal, [FieldName | undefined, string]> = {
  'already-registered': [
    'email',
    'Somebody is registered with this address already. Find them by name instead.',
  ],
  'attendee-id-taken': [undefined, 'The code belongs to somebody else already. Register them anew.'],
  'unknown-session': ['session', 'That session is not in the programme any more.'],
  'session-not-open': ['session', 'That session does not take this kind of registration.'],
  'sessions-overlap': ['session', 'They are booked in another session at that time.'],
  'consent-outdated': ['consent', 'The privacy notice has changed. Show them the new one, and ask again.'],
  'invalid:name': ['name', 'That name cannot be taken. It has 1 to 200 letters in one line.'],
  'invalid:email': ['email', 'That is not an e-mail address.'],
  'invalid:organisation': ['organisation', 'That cannot be taken. It has at most 200 letters in one line.'],
  'invalid:session': ['session', 'That session cannot be booked.'],
  'invalid:consentVersion': ['consent', 'The privacy notice has changed. Ask again.'],
};

/** The field beside which a refusal stands, and how it is said. */
export function wordsFor(refusal: Refusal): { field?: FieldName; words: string } {
  const [field, words] = FIELDS[refusal] ?? [undefined, `Registration does not take it (${refusal}).`];
  return { words, ...(field && { field }) };
}

/** Whether they can be registered without that session. */
export function isAboutSession(refusal: Refusal): boolean {
  return wordsFor(refusal).field === 'session';
}
