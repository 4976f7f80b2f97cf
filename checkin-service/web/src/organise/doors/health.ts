import type { Device } from '../../contract/checkin';

/** A scan's time is corrected; a clock that is further off than this is still worth a look. */
const CLOCK_OFF_MILLIS = 60_000;

/** What is worth knowing of a phone at a glance, in a few words each. */
export function health(phone: NonNullable<Device['phone']>): string[] {
  const words: string[] = [];
  if (phone.batteryPercent !== undefined) {
    words.push(`battery ${phone.batteryPercent} %${phone.charging ? ', charging' : ''}`);
  }
  const off = phone.clockOffMillis ?? 0;
  if (Math.abs(off) > CLOCK_OFF_MILLIS) {
    words.push(`clock ${Math.round(Math.abs(off) / 60_000)} min ${off > 0 ? 'fast' : 'slow'}`);
  }
  return words;
}
