import type { ListedBadge } from '../../contract/checkin';

/** More than a screen holds helps nobody: one letter more does. */
export const FOUND_AT_MOST = 20;

/** Letters that are no letter with an accent, as people type them who do not have them. */
const TYPED: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i',
}; // prettier-ignore

/** The words of a name without case and accents. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => TYPED[letter]!)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** A word and which letters are in it, a bit for each: who lacks too many of them need not be compared. */
interface Word {
  text: string;
  letters: number;
}

const asWord = (text: string): Word => ({
  text,
  letters: [...text].reduce((letters, letter) => letters | (1 << (letter.codePointAt(0)! & 31)), 0),
});

/** Names do not change often: their words are made once. */
const known = new WeakMap<ListedBadge, Word[]>();

function nameOf(badge: ListedBadge): Word[] {
  const words = known.get(badge) ?? wordsOf(badge.name ?? '').map(asWord);
  known.set(badge, words);
  return words;
}

/** Who is meant: every word that was typed begins one of the name, give or take a typing error; the closest first. */
export function byName(listed: Iterable<ListedBadge>, typed: string): ListedBadge[] {
  const wanted = wordsOf(typed).map(asWord);
  if (wanted.reduce((length, { text }) => length + text.length, 0) < 2) return [];
  const badges = [...listed];
  const exactly = badges.filter((badge) => errorsIn(nameOf(badge), wanted, beginsWith) === 0);
  const all = exactly.length >= FOUND_AT_MOST ? exactly : badges;
  const found: { badge: ListedBadge; errors: number }[] = [];
  for (const badge of all) {
    const errors = errorsIn(nameOf(badge), wanted, errorsInBeginning);
    if (errors !== undefined) found.push({ badge, errors });
  }
  return found
    .sort((a, b) => a.errors - b.errors || (a.badge.name ?? '').localeCompare(b.badge.name ?? ''))
    .slice(0, FOUND_AT_MOST)
    .map(({ badge }) => badge);
}

const beginsWith = (word: Word, typed: Word) => (word.text.startsWith(typed.text) ? 0 : Infinity);

function errorsIn(name: Word[], wanted: Word[], errorsOf: typeof beginsWith): number | undefined {
  let sum = 0;
  for (const typed of wanted) {
    const errors = Math.min(...name.map((word) => errorsOf(word, typed)));
    if (errors > forgiven(typed.text)) return undefined;
    sum += errors;
  }
  return sum;
}

/** In a short word one letter is another name. */
const forgiven = (typed: string) => (typed.length < 4 ? 0 : typed.length < 7 ? 1 : 2);

/**
 * How many letters of `typed` are wrong, missing, too many, or have changed places with their neighbour (optimal string
 * alignment), where it is compared with the beginning of `word` that fits best: people look while they type.
 */
function errorsInBeginning({ text: word, letters }: Word, { text: typed, letters: needed }: Word): number {
  if (word.startsWith(typed)) return 0;
  const most = forgiven(typed);
  if (most === 0 || bits(needed & ~letters) > most) return Infinity;
  const end = Math.min(word.length, typed.length + most);
  let [before, last] = [[] as number[], Array.from({ length: end + 1 }, (_, at) => at)];
  for (let row = 1; row <= typed.length; row++) {
    const next = [row];
    for (let at = 1; at <= end; at++) {
      const same = typed[row - 1] === word[at - 1];
      let errors = Math.min(last[at]! + 1, next[at - 1]! + 1, last[at - 1]! + (same ? 0 : 1));
      const swapped = row > 1 && at > 1 && typed[row - 1] === word[at - 2] && typed[row - 2] === word[at - 1];
      if (swapped) errors = Math.min(errors, before[at - 2]! + 1);
      next.push(errors);
    }
    if (Math.min(...next) > most) return Infinity;
    [before, last] = [last, next];
  }
  return Math.min(...last);
}

function bits(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
