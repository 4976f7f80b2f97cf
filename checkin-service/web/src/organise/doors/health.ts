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

/** Versions of which phones should take a newer one, which they do at a quiet moment. */
export type OldVersions = ReadonlySet<string>;
const NONE: OldVersions = new Set();

/**
 * Where phones have different versions, all but this page's own: both were built together. Where they have the same, it may
 * be this page that is old.
 */
export function oldVersions(devices: Device[], own: string | undefined): OldVersions {
  const used = new Set(devices.filter(({ revoked }) => !revoked).flatMap(({ phone }) => phone?.app ?? []));
  return used.size > 1 && own !== undefined && used.has(own)
    ? new Set([...used].filter((app) => app !== own))
    : NONE;
}

/** What is worth knowing of a phone that is in use, at a glance: first what somebody should look at. */
export function signs({ lastSeenAt, phone }: Device, nowMillis: number, old: OldVersions = NONE): Sign[] {
  const seen = lastSeen(lastSeenAt, nowMillis);
  const all: (Sign | undefined)[] = [
    { words: seen.words, tone: seen.away ? 'warn' : 'good' },
    phone && notSent(phone.waiting),
    phone && battery(phone),
    phone && clockOff(phone.clockOffMillis ?? 0),
    phone?.listFrom === undefined ? undefined : listAge(nowMillis - Date.parse(phone.listFrom)),
    phone?.app === undefined ? undefined : version(phone.app, old),
  ];
  const said = all.filter((sign) => sign !== undefined);
  return [...said.filter(isWarning), ...said.filter((sign) => !isWarning(sign))];
}

const isWarning = ({ tone }: Sign) => tone === 'warn';

/** Whether somebody should look at this phone. */
export function needsALook(device: Device, nowMillis: number, old: OldVersions = NONE): boolean {
  return !device.revoked && signs(device, nowMillis, old).some(isWarning);
}

/** Phones with their names, those first that somebody should look at, and last those that are revoked. */
export function named(
  devices: Device[],
  nowMillis: number,
  old: OldVersions = NONE,
): { name: string; device: Device }[] {
  const place = (device: Device) => (device.revoked ? 2 : needsALook(device, nowMillis, old) ? 0 : 1);
  return devices
    .map((device, at) => ({ name: `Phone ${at + 1}`, device }))
    .sort((one, other) => place(one.device) - place(other.device));
}

function version(app: string, old: OldVersions): Sign {
  return old.has(app)
    ? { words: `old version ${app}`, tone: 'warn' }
    : { words: `version ${app}`, tone: 'plain' };
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
