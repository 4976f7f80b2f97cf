import type { Answer, Answered, Diet, Dinner, Rsvp } from '../api/types';
import { texts } from '../language/texts';

/** A guest as typed so far. `key` tells the cards apart, before there is a guest id. */
export interface GuestDraft {
  key: number;
  guestId?: string;
  name: string;
  diet: Diet;
  allergies: string;
}

/** An answer as typed so far; `coming` is undefined until somebody decided. */
export interface Draft {
  coming: boolean | undefined;
  diet: Diet;
  allergies: string;
  guests: GuestDraft[];
}

/** Messages by field, named as the service names them: `coming`, `guests[0].name`. */
export type Wrong = Record<string, string>;

export const longestName = 200;
export const longestAllergies = 500;

let nextKey = 1;

export const newGuest = (): GuestDraft => ({
  key: nextKey++,
  name: '',
  diet: 'NO_PREFERENCE',
  allergies: '',
});

/** What is to be changed: the answer as it stands. */
export function draftOf({ status, diet, allergies, guests }: Answered): Draft {
  return {
    // who opens this after having declined wants to come after all
    coming: status === 'NONE' ? undefined : true,
    diet,
    allergies,
    guests: guests.map((guest) => ({
      key: nextKey++,
      guestId: guest.guestId,
      name: guest.name ?? '',
      diet: guest.diet,
      allergies: guest.allergies,
    })),
  };
}

/** What is sent. Who stays away says nothing more. */
export function answerOf(draft: Draft): Answer {
  if (!draft.coming) return { coming: false };
  return {
    coming: true,
    diet: draft.diet,
    allergies: draft.allergies.trim(),
    guests: draft.guests.map(({ guestId, name, diet, allergies }) => ({
      ...(guestId && { guestId }),
      name: name.trim(),
      diet,
      allergies: allergies.trim(),
    })),
  };
}

/** What the service would refuse, said before it is asked. */
export function missing(draft: Draft): Wrong {
  const t = texts.now.errors;
  const wrong: Wrong = {};
  if (draft.coming === undefined) wrong['coming'] = t.coming;
  if (!draft.coming) return wrong;
  if (tooLong(draft.allergies, longestAllergies)) wrong['allergies'] = t.allergiesLong;
  draft.guests.forEach((guest, at) => {
    const field = `guests[${at}]`;
    if (guest.name.trim() === '') wrong[`${field}.name`] = t.guestName;
    else if (tooLong(guest.name.trim(), longestName)) wrong[`${field}.name`] = t.nameLong;
    if (tooLong(guest.allergies, longestAllergies)) wrong[`${field}.allergies`] = t.allergiesLong;
  });
  return wrong;
}

/** In code points, as the service counts: a family of emoji is no sentence. */
const tooLong = (text: string, most: number) => [...text].length > most;

/** How many chairs the answer asks for. */
export const sizeOf = (draft: Draft) => (draft.coming ? 1 + draft.guests.length : 0);

/** What would come of the answer, told before it is sent; nothing where it is simply fine. */
export function outlook(draft: Draft, { dinner, rsvp }: Rsvp): string | undefined {
  if (!dinner || !draft.coming) return undefined;
  const size = sizeOf(draft);
  const held = rsvp.status === 'CONFIRMED' ? 1 + rsvp.guests.length : 0;
  if (size <= held + dinner.placesLeft) return undefined;
  const t = texts.now.outlook;
  const free = dinner.placesLeft;
  if (held > 0) return `${free === 0 ? t.noMore : t.onlyMore(free)} ${t.keeps(held)}`;
  return `${free === 0 ? t.allTaken : t.only(free)} ${size === 1 ? t.youWait : t.partyWaits(size)}`;
}

/** How many more guests may be named; a limit that was lowered takes nobody away. */
export function guestsLeft(draft: Draft, dinner: Dinner, rsvp: Answered): number {
  return Math.max(0, Math.max(dinner.guestLimit, rsvp.guests.length) - draft.guests.length);
}
