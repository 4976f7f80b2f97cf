import { Problem, inWords } from '@lanyard/web-kit';
import type { Dinner, Terms } from '../api/types';
import { instantOf, wallClock } from './wall-clock';

/** Terms as they stand in the fields. */
export interface TermsDraft {
  places: string;
  guestLimit: string;
  /** As `<input type="datetime-local">` has it, on the conference's clocks. */
  deadline: string;
}

export const mostPlaces = 10_000;
export const mostGuests = 20;

export const termsOf = (dinner: Dinner): TermsDraft => ({
  places: String(dinner.places),
  guestLimit: String(dinner.guestLimit),
  deadline: wallClock(dinner.deadline, dinner.timeZone),
});

/** What is sent, or what is wrong, by field. */
export function checked(
  draft: TermsDraft,
  dinner: Dinner,
): { terms: Terms } | { wrong: Partial<Record<keyof TermsDraft, string>> } {
  const wrong: Partial<Record<keyof TermsDraft, string>> = {};
  const places = whole(draft.places);
  const guestLimit = whole(draft.guestLimit);
  const deadline = instantOf(draft.deadline, dinner.timeZone);
  const taken = dinner.places - dinner.placesLeft;
  if (places === undefined || places < 1 || places > mostPlaces)
    wrong.places = `A number from 1 to ${mostPlaces.toLocaleString('en-GB')}.`;
  else if (places < taken) wrong.places = `${taken} places are confirmed already; those stay.`;
  if (guestLimit === undefined || guestLimit > mostGuests)
    wrong.guestLimit = `A number from 0 to ${mostGuests}.`;
  if (deadline === undefined) wrong.deadline = 'A day and a time.';
  else if (Date.parse(deadline) > Date.parse(dinner.startsAt))
    wrong.deadline = 'Not after the dinner has begun.';
  return Object.keys(wrong).length > 0
    ? { wrong }
    : { terms: { places: places!, guestLimit: guestLimit!, deadline: deadline! } };
}

const whole = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined);

/** Why terms were not taken. */
export function termsRefusedInWords(error: unknown): string {
  if (error instanceof Problem) {
    switch (error.kind) {
      case 'places-already-given':
        return 'More places than that are confirmed already. Parties that are confirmed stay confirmed.';
      case 'deadline-after-dinner':
        return 'The deadline must not be after the dinner has begun.';
      case 'no-dinner':
        return 'The programme shows no gala.';
    }
  }
  return inWords(error);
}
