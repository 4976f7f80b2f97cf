import { Problem, inWords } from '@lanyard/web-kit';
import { texts } from '../language/texts';
import type { Wrong } from './draft';

/** Why an answer was not taken, in words for the host. */
export function refusalInWords(error: unknown): string {
  const t = texts.now.errors;
  if (error instanceof Problem) {
    switch (error.kind) {
      case 'not-enough-places':
        return t.notEnoughPlaces;
      case 'too-many-guests':
        return t.tooManyGuests;
      case 'deadline-passed':
        return t.deadlinePassed;
      case 'not-invited':
        return t.notInvited;
      case 'no-dinner':
        return t.noDinner;
      case 'unknown-guest':
        return t.unknownGuest;
      case 'invalid':
        return t.invalid;
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
  field.endsWith('name') ? texts.now.errors.nameRule : texts.now.errors.allergiesRule;
