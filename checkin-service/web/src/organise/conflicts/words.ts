import { counted } from '@lanyard/web-kit';
import type { Conflict, ConflictDecision } from '../../contract/checkin';

/** How a decision reads on its button, and once it was taken. */
interface Choice {
  decision: ConflictDecision;
  label: string;
  settled: string;
}

/** How a kind of conflict reads. */
export interface Words {
  title: string;
  happened: string;
  whatToDo: string;
  /** The decisions that make sense, the likeliest first. */
  choices: Choice[];
  /** Why nobody has to look any more. */
  cleared: string;
}

export const words: Record<Conflict['kind'], Words> = {
  ADMITTED_TWICE: {
    title: 'Let in twice',
    happened:
      'Two phones that could not hear of each other let in the same badge, and nobody went out in between.',
    whatToDo:
      'Find out whether one person was scanned twice, or somebody else came with a copy of the badge.',
    choices: [
      { decision: 'ONE_PERSON', label: 'It was one person', settled: 'One person, counted once' },
      {
        decision: 'COPIED_BADGE',
        label: 'A copied badge',
        settled: 'Somebody came with a copy of the badge',
      },
    ],
    cleared: 'What the phones told later explains it.',
  },
  REVOKED_ADMITTED: {
    title: 'Let in with a badge that is not valid',
    happened: 'A phone without network let in a badge that has been replaced or cancelled.',
    whatToDo: 'Ask to see their new badge, and send whoever has none to the registration desk.',
    choices: [
      { decision: 'MAY_STAY', label: 'They may stay', settled: 'They may stay' },
      { decision: 'ASKED_TO_LEAVE', label: 'Asked to leave', settled: 'They were asked to leave' },
      { decision: 'COPIED_BADGE', label: 'Somebody else’s badge', settled: 'Somebody else wore the badge' },
    ],
    cleared: 'What the phones told later explains it.',
  },
  UNKNOWN_ADMITTED: {
    title: 'Let in, and not registered',
    happened: 'A door let in a badge that nobody had registered by the end of the session.',
    whatToDo: 'Look for this badge number at the registration desk, and register whoever wears it.',
    choices: [
      { decision: 'MAY_STAY', label: 'They may stay', settled: 'They may stay' },
      { decision: 'ASKED_TO_LEAVE', label: 'Asked to leave', settled: 'They were asked to leave' },
    ],
    cleared: 'The badge is known by now.',
  },
  ROOM_OVERFULL: {
    title: 'More people than the room holds',
    happened: 'Doors that could not hear of each other, or a lead, let in more people than the room holds.',
    whatToDo: 'Have the room counted, and ask some to leave; when enough have left, this goes by itself.',
    choices: [
      { decision: 'ASKED_TO_LEAVE', label: 'Some were asked to leave', settled: 'Some were asked to leave' },
      { decision: 'MAY_STAY', label: 'They may stay', settled: 'They may stay' },
    ],
    cleared: 'Enough people have left.',
  },
};

/** A decision in the words of its kind. The service takes any decision for any kind. */
export function settledWords(kind: Conflict['kind'], decision: ConflictDecision): string {
  const all = [...words[kind].choices, ...Object.values(words).flatMap(({ choices }) => choices)];
  return all.find((choice) => choice.decision === decision)?.settled ?? 'Settled';
}

/** Whom or what it is about: a name as soon as one is known. */
export function about({ kind, name, badgeNumber, roomName }: Conflict): string {
  return kind === 'ROOM_OVERFULL' ? roomName : (name ?? (badgeNumber ? `Badge ${badgeNumber}` : 'A badge'));
}

/** How much later the second scan was: one person cannot be fast everywhere. */
export function later(millis: number): string {
  const seconds = Math.round(millis / 1_000);
  if (seconds < 1) return 'at the same moment';
  if (seconds < 60) return `${counted(seconds, 'second')} later`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60
    ? `${counted(minutes, 'minute')} later`
    : `${counted(Math.round(minutes / 60), 'hour')} later`;
}

/** How full an overfull room is now. */
export function fullness({ inside, holds }: Conflict): string {
  if (inside === undefined || holds === undefined) return '';
  const over = inside - holds;
  return `${inside} inside, the room holds ${holds}${over > 0 ? `: ${over} too many` : ''}`;
}
