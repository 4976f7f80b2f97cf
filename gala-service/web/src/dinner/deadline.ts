import { type ConferenceTime } from '@lanyard/web-kit';
import type { Dinner } from '../api/types';

/** Whether parties may no longer change by themselves at this time (the service's rule, told beforehand). */
export const isClosed = (dinner: Dinner, now: number) => now >= Date.parse(dinner.deadline);

/** `18:00 today`, or `Fri 13 Sept, 18:00`. */
export function deadlineInWords(dinner: Dinner, now: number, time: ConferenceTime): string {
  return time.sameDay(now, dinner.deadline)
    ? `${time.time(dinner.deadline)} today`
    : time.dayAndTime(dinner.deadline);
}
