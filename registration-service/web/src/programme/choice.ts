import type { Category, Programme, Session } from '../api/types';

/** The sessions somebody wants, by id. At most one at any time of the day. */
export type Choice = readonly string[];

/** Two sessions nobody can sit in at once: of one slot, or overlapping in time. */
export function clash(one: Session, other: Session): boolean {
  if (one.id === other.id) return false;
  return one.slot === other.slot || (one.startsAt < other.endsAt && other.startsAt < one.endsAt);
}

/** The choice with this session in it, and what had to give way for it. */
export function choose(
  programme: Programme,
  choice: Choice,
  id: string,
): { choice: Choice; gaveWay: Session[] } {
  const wanted = programme.sessions.find((session) => session.id === id);
  if (!wanted || choice.includes(id)) return { choice, gaveWay: [] };
  const gaveWay = chosen(programme, choice).filter((session) => clash(session, wanted));
  const staying = choice.filter((other) => !gaveWay.some((session) => session.id === other));
  return { choice: [...staying, id], gaveWay };
}

export function unchoose(choice: Choice, id: string): Choice {
  return choice.filter((other) => other !== id);
}

/** The chosen sessions in the order of the day. */
export function chosen(programme: Programme, choice: Choice): Session[] {
  return inOrder(programme.sessions.filter((session) => choice.includes(session.id)));
}

/** What of a choice is still possible: known, open to this category and not over. */
export function possible(programme: Programme, choice: Choice, category: Category, now?: number): Choice {
  return choice.filter((id) => {
    const session = programme.sessions.find((other) => other.id === id);
    return session !== undefined && session.openTo.includes(category) && !isOver(session, now);
  });
}

export function isOver(session: { endsAt: string }, now: number | undefined): boolean {
  return now !== undefined && Date.parse(session.endsAt) <= now;
}

export function isOn(session: { startsAt: string; endsAt: string }, now: number | undefined): boolean {
  return now !== undefined && Date.parse(session.startsAt) <= now && !isOver(session, now);
}

function inOrder(sessions: Session[]): Session[] {
  return sessions.sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id));
}
