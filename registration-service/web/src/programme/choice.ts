import type { Category, OwnSeat, Programme, Session } from '../api/types';
import { filling } from './seats-left';

type HeldSeat = Pick<OwnSeat, 'session' | 'status'>;

/** The sessions somebody wants, by id: at most one of each slot. */
export type Choice = readonly string[];

/** The choice with this session in it, and what had to give way for it. */
export function choose(
  programme: Programme,
  choice: Choice,
  id: string,
): { choice: Choice; gaveWay: Session[] } {
  const wanted = programme.sessions.find((session) => session.id === id);
  if (!wanted || choice.includes(id)) return { choice, gaveWay: [] };
  const gaveWay = chosen(programme, choice).filter((session) => session.slot === wanted.slot);
  const staying = choice.filter((other) => !gaveWay.some((session) => session.id === other));
  return { choice: [...staying, id], gaveWay };
}

/** What is there for everybody, and proposed to whoever has not chosen yet: one of a slot, while there are seats. */
export function proposed(programme: Programme, category: Category, now?: number): Choice {
  const forAll = inOrder(
    programme.sessions.filter(
      (session) =>
        (session.kind === 'PLENARY' || session.kind === 'PUBLIC_TALK') &&
        session.openTo.includes(category) &&
        !isOver(session, now) &&
        filling(session) !== 'full',
    ),
  );
  return forAll
    .filter((session, at) => forAll.findIndex((other) => other.slot === session.slot) === at)
    .map(({ id }) => id);
}

export function unchoose(choice: Choice, id: string): Choice {
  return choice.filter((other) => other !== id);
}

/** The chosen sessions in the order of the day. */
export function chosen(programme: Programme, choice: Choice): Session[] {
  return inOrder(programme.sessions.filter((session) => choice.includes(session.id)));
}

/** What somebody with these seats wants: who waits in a slot wants that, and keeps a seat there until it comes. */
export function wantedWith(seats: readonly HeldSeat[], programme: Programme): Choice {
  const slotOf = new Map(programme.sessions.map((session) => [session.id, session.slot]));
  const waitsIn = new Set(
    seats.filter(({ status }) => status === 'WAITLISTED').map(({ session }) => slotOf.get(session)),
  );
  return seats
    .filter(({ session, status }) => status === 'WAITLISTED' || !waitsIn.has(slotOf.get(session)))
    .map(({ session }) => session);
}

/** The seats that stay with somebody while they wait for the session they want instead. */
export function keptWhileWaiting(seats: readonly HeldSeat[], programme: Programme, choice: Choice): string[] {
  const wanted = chosen(programme, choice);
  const held = seats.filter(({ status }) => status === 'CONFIRMED').map(({ session }) => session);
  const waits = (session: Session) => !held.includes(session.id) && filling(session) === 'full';
  return held.filter((id) => {
    const slot = programme.sessions.find((session) => session.id === id)?.slot;
    return !choice.includes(id) && wanted.some((session) => session.slot === slot && waits(session));
  });
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
