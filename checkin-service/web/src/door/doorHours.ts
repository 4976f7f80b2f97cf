import type { DoorSession } from '../contract/checkin';
import { DOORS_OPEN_BEFORE_START_MILLIS, isOpen } from './rule/doorRule';

/** The sessions that a badge held up now can be for. */
export function openNow(sessions: DoorSession[], nowMillis: number): DoorSession[] {
  return sessions.filter((session) => isOpen(session, nowMillis));
}

/** Those that come later in the day. */
export function later(sessions: DoorSession[], nowMillis: number): DoorSession[] {
  return sessions.filter(({ startsAt }) => nowMillis < Date.parse(startsAt) - DOORS_OPEN_BEFORE_START_MILLIS);
}
