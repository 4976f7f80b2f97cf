import { type ConferenceTime } from '@lanyard/web-kit';
import type { Dinner } from '../api/types';
import { texts } from '../language/texts';

/** Whether parties may no longer change by themselves at this time (the service's rule, told beforehand). */
export const isClosed = (dinner: Dinner, now: number) => now >= Date.parse(dinner.deadline);

/** `18:00 today`, or `Fri 13 Sept, 18:00`. */
export function deadlineInWords(dinner: Dinner, now: number, time: ConferenceTime): string {
  return time.sameDay(now, dinner.deadline)
    ? texts.now.dinner.today(time.time(dinner.deadline))
    : time.dayAndTime(dinner.deadline);
}
