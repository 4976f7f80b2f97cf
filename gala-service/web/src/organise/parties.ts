import type { Diet, Headcount, Party } from '../api/types';

export type Show = 'ALL' | Party['status'];

/** One person at the table, or waiting for it. */
export interface Person {
  id: string;
  name?: string;
  isHost: boolean;
  diet?: Diet;
  allergies: string;
  arrived: boolean;
}

export const peopleOf = (party: Party): Person[] =>
  party.status === 'DECLINED'
    ? []
    : [
        {
          id: party.host,
          name: party.name,
          isHost: true,
          diet: party.diet,
          allergies: party.allergies,
          arrived: party.hostArrived,
        },
        ...party.guests.map((guest) => ({
          id: guest.guestId,
          name: guest.name,
          isHost: false,
          diet: guest.diet,
          allergies: guest.allergies,
          arrived: guest.arrived,
        })),
      ];

/** Case, accents and the kind of apostrophe do not matter to whoever searches. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/g, "'")
    .toLocaleLowerCase('en');
}

/** Parties that stand so, and in which every word is found in a name or an allergy. */
export function found(parties: readonly Party[], query: string, show: Show): Party[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return parties.filter((party) => {
    if (show !== 'ALL' && party.status !== show) return false;
    const text = plain(
      [party.name, ...peopleOf(party).flatMap((person) => [person.name, person.allergies])]
        .filter(Boolean)
        .join(' '),
    );
    return words.every((word) => text.includes(word));
  });
}

/** Diets that somebody has, the most frequent first; the order of the service where they are equal. */
export const dietsServed = (headcount: Headcount) =>
  headcount.byDiet.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count);

/** Who has a place and has not come: of those who came, not everybody has one. */
export const stillToCome = ({ parties }: Headcount) =>
  parties
    .filter(({ status }) => status === 'CONFIRMED')
    .reduce((sum, { size, arrived }) => sum + size - arrived, 0);

/** Delegates who have not answered yet. */
export const unanswered = (headcount: Headcount) => Math.max(0, headcount.invited - headcount.parties.length);
