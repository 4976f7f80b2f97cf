import { Problem, inWords } from '@lanyard/web-kit';
import type { Wrong } from './draft';

/** Why an answer was not taken, in words for the host. */
export function refusalInWords(error: unknown): string {
  if (error instanceof Problem) {
    switch (error.kind) {
      case 'not-enough-places':
        return 'There are not that many places free any more. Your party keeps the places it has.';
      case 'too-many-guests':
        return 'That is more guests than each host may bring.';
      case 'deadline-passed':
        return 'The time for changes is over: the kitchen has the counts. Please speak to the organisers.';
      case 'not-invited':
        return 'The gala is for delegates whose registration stands.';
      case 'no-dinner':
        return 'The dinner is not announced any more.';
      case 'unknown-guest':
        return 'Your party was changed elsewhere in the meantime. Please reload the page and try again.';
      case 'invalid':
        return 'Please look at the marked fields.';
    }
  }
  return inWords(error);
}

/** The service's no, beside the fields it is about. */
export function refusedFields({ errors }: Problem): Wrong {
  const wrong: Wrong = {};
  for (const { field, code, message } of errors) {
    if (field) wrong[field] ??= code === 'plain-text' ? plainText(field) : message;
  }
  return wrong;
}

const plainText = (field: string) =>
  field.endsWith('name')
    ? 'A name has 1 to 200 characters, without line breaks.'
    : 'Please keep it below 500 ordinary characters.';
