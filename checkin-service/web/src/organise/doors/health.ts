import { counted } from '@lanyard/web-kit';
import type { Device } from '../../contract/checkin';
import { LOW_BATTERY_PERCENT } from '../../door/battery';
import { lastSeen } from './lastSeen';

/** Something worth knowing of a phone, in a few words. */
export interface Sign {
  words: string;
  tone: 'warn' | 'good' | 'plain';
}

/** A scan's time is corrected; a clock that is further off than this is still worth a look. */
const CLOCK_OFF_MILLIS = 60_000;

/** A phone that is connected has a newer list than this. */
const OLD_LIST_MILLIS = 10 * 60_000;

/** What is worth knowing of a phone that is in use, at a glance: first what somebody should look at. */
export function signs({ lastSeenAt, phone }: Device, nowMillis: number): Sign[] {
  const seen = lastSeen(lastSeenAt, nowMillis);
  const all: (Sign | undefined)[] = [
    { words: seen.words, tone: seen.away ? 'warn' : 'good' },
    phone && notSent(phone.waiting),
    phone && battery(phone),
    phone && clockOff(phone.clockOffMillis ?? 0),
    phone?.listFrom === undefined ? undefined : listAge(nowMillis - Date.parse(phone.listFrom)),
    phone?.app === undefined ? undefined : { words: `version ${phone.app}`, tone: 'plain' },
  ];
  const said = all.filter((sign) => sign !== undefined);
  return [...said.filter(isWarning), ...said.filter((sign) => !isWarning(sign))];
}

const isWarning = ({ tone }: Sign) => tone === 'warn';

/** Whether somebody should look at this phone. */
export function needsALook(device: Device, nowMillis: number): boolean {
  return !device.revoked && signs(device, nowMillis).some(isWarning);
}

/** Phones with their names, those first that somebody should look at, and last those that are revoked. */
export function named(devices: Device[], nowMillis: number): { name: string; device: Device }[] {
  const place = (device: Device) => (device.revoked ? 2 : needsALook(device, nowMillis) ? 0 : 1);
  return devices
    .map((device, at) => ({ name: `Phone ${at + 1}`, device }))
    .sort((one, other) => place(one.device) - place(other.device));
}

function notSent(waiting: number): Sign | undefined {
  return waiting > 0 ? { words: `${counted(waiting, 'scan')} not sent`, tone: 'warn' } : undefined;
}

function battery({ batteryPercent, charging }: NonNullable<Device['phone']>): Sign | undefined {
  if (batteryPercent === undefined) return undefined;
  return {
    words: `battery ${batteryPercent} %${charging ? ', charging' : ''}`,
    tone: batteryPercent <= LOW_BATTERY_PERCENT && !charging ? 'warn' : 'plain',
  };
}

function clockOff(millis: number): Sign | undefined {
  if (Math.abs(millis) <= CLOCK_OFF_MILLIS) return undefined;
  return {
    words: `clock ${Math.round(Math.abs(millis) / 60_000)} min ${millis > 0 ? 'fast' : 'slow'}`,
    tone: 'warn',
  };
}

function listAge(millis: number): Sign {
  const minutes = Math.max(0, Math.round(millis / 60_000));
  if (millis <= OLD_LIST_MILLIS) {
    return { words: minutes < 1 ? 'list up to date' : `list ${minutes} min old`, tone: 'plain' };
  }
  return {
    words: minutes < 60 ? `list ${minutes} min old` : `list ${Math.round(minutes / 60)} h old`,
    tone: 'warn',
  };
}
