import type { Attendance, SessionAttendance } from '../../contract/checkin';

/** The sessions of the day as the board shows them. */
export interface Board {
  now: SessionAttendance[];
  /** Everything in the slots that start next. */
  next: SessionAttendance[];
  inside: number;
  /** Booked in what is on now, and not come yet. */
  missing: number;
  /** First arrivals in the last ten minutes, at all doors. */
  lastMinutes: number;
}

export function board({ sessions, doors }: Attendance, nowMillis: number): Board {
  const starts = (session: SessionAttendance) => Date.parse(session.startsAt);
  const now = sessions.filter(
    (session) => starts(session) <= nowMillis && nowMillis < Date.parse(session.endsAt),
  );
  const coming = sessions.filter((session) => starts(session) > nowMillis);
  const nextStart = Math.min(...coming.map(starts));
  const nextSlots = new Set(
    coming.filter((session) => starts(session) === nextStart).map(({ slot }) => slot),
  );
  const sum = (of: (session: SessionAttendance) => number) =>
    now.reduce((total, session) => total + of(session), 0);
  return {
    now,
    next: coming.filter(({ slot }) => nextSlots.has(slot)),
    inside: sum(({ inside }) => inside),
    missing: sum(({ missing }) => missing),
    lastMinutes: doors.reduce((total, door) => total + door.lastMinutes, 0),
  };
}

/** How a session stands, worst first. */
export type Standing = 'over' | 'tight' | 'filling' | 'empty';

const TIGHT = 0.9;

export function standing({ inside, seats }: SessionAttendance): Standing {
  if (inside > seats) return 'over';
  if (inside >= seats * TIGHT) return 'tight';
  return inside > 0 ? 'filling' : 'empty';
}
