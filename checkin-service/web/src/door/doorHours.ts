import type { DoorSession } from '../contract/checkin';

/** Doors open this long before a session starts. The service decides; this is only what the phone shows first. */
export const DOORS_OPEN_BEFORE_START_MILLIS = 30 * 60_000;

/** The sessions that a badge held up now can be for. */
export function openNow(sessions: DoorSession[], nowMillis: number): DoorSession[] {
  return sessions.filter(
    ({ startsAt, endsAt }) =>
      Date.parse(startsAt) - DOORS_OPEN_BEFORE_START_MILLIS <= nowMillis && nowMillis < Date.parse(endsAt),
  );
}

/** Those that come later in the day. */
export function later(sessions: DoorSession[], nowMillis: number): DoorSession[] {
  return sessions.filter(({ startsAt }) => nowMillis < Date.parse(startsAt) - DOORS_OPEN_BEFORE_START_MILLIS);
}
