import type { DecidedScan, Direction } from '../../contract/checkin';
import { ordinal } from '@lanyard/web-kit';
import { capitalised } from '../../capitalised';
import { clockTime } from '../../clockTime';

/** What a verdict asks of the person at the door, told by colour, sound and vibration alike. */
export type Tone = 'admit' | 'provisional' | 'attention' | 'elsewhere' | 'refuse' | 'out' | 'kept';

export type FaceIcon =
  | 'check'
  | 'return'
  | 'check-later'
  | 'twice'
  | 'arrow'
  | 'queue'
  | 'cross'
  | 'full'
  | 'revoked'
  | 'stranger'
  | 'pause'
  | 'exit'
  | 'question'
  | 'phone';

/** A verdict as it fills the screen. */
export interface Face {
  tone: Tone;
  icon: FaceIcon;
  /** One or two words, read at arm's length. */
  word: string;
  /** Who it is; absent when not known (yet). */
  name?: string;
  /** The one thing to act on besides the word: "Table 3", "Seminar room", "3rd in the queue". */
  place?: string;
  session?: string;
  /** What it means, or what to do, in one sentence. */
  advice?: string;
  /** Whether staff may let them in all the same. */
  mayLetIn?: boolean;
  /** Smaller, because nothing has to be read. */
  quiet: boolean;
}

export function faceOf(scan: DecidedScan, timeZone: string): Face {
  const known = {
    ...(scan.name ? { name: scan.name } : {}),
    ...(scan.sessionTitle ? { session: scan.sessionTitle } : {}),
    ...(scan.mayLetIn ? { mayLetIn: true } : {}),
  };
  const where = scan.place ?? scan.roomName;
  const here = where ? { place: capitalised(where) } : {};
  switch (scan.verdict) {
    case 'welcome':
      return { ...known, ...here, tone: 'admit', icon: 'check', word: 'Welcome', quiet: false };
    case 'welcome-back':
      return { ...known, ...here, tone: 'admit', icon: 'return', word: 'Welcome back', quiet: true };
    case 'provisional':
      return {
        ...known,
        ...here,
        tone: 'provisional',
        icon: 'check-later',
        word: 'Provisional',
        advice: scan.handedOut
          ? 'Let in. Registered at a door without network; it is settled later.'
          : 'Let in. The badge is genuine but not on the list yet; it is settled later.',
        quiet: false,
      };
    case 'already-in':
      return {
        ...known,
        tone: 'attention',
        icon: 'twice',
        word: 'Already in',
        ...cameIn(scan, timeZone),
        advice: 'A copied badge looks like this. You decide; it is not counted twice.',
        quiet: false,
      };
    case 'elsewhere':
      return {
        ...known,
        ...elsewhere(scan),
        tone: 'elsewhere',
        icon: 'arrow',
        word: 'Elsewhere',
        advice: 'Booked in the session above, not in this one.',
        quiet: false,
      };
    case 'waitlisted':
      return {
        ...known,
        ...(scan.position ? { place: `${ordinal(scan.position)} in the queue` } : {}),
        tone: 'elsewhere',
        icon: 'queue',
        word: 'Waitlisted',
        advice: 'No seat is confirmed for this session.',
        quiet: false,
      };
    case 'standby':
      return {
        ...known,
        ...here,
        tone: 'admit',
        icon: 'check',
        word: 'Standby',
        advice: 'Let in from the waitlist: nobody came for this seat.',
        quiet: false,
      };
    case 'let-in':
      return {
        ...known,
        ...here,
        tone: 'admit',
        icon: 'check',
        word: 'Let in',
        advice: 'Without a seat, because you asked for it.',
        quiet: false,
      };
    case 'unreported':
      return {
        ...known,
        tone: 'attention',
        icon: 'phone',
        word: 'Wait',
        advice:
          'On standby. Another phone of this room has not told who it let in, so nobody knows what is free. Scan again when it is back.',
        quiet: false,
      };
    case 'given-on':
      return {
        ...known,
        ...here,
        tone: 'refuse',
        icon: 'full',
        word: 'Given on',
        advice: 'Booked, but the seat was given on after the start, and the room is full. Please say sorry.',
        quiet: false,
      };
    case 'not-booked':
      return {
        ...known,
        tone: 'refuse',
        icon: 'cross',
        word: 'Not booked',
        advice: 'Registered for the conference, but not for this session.',
        quiet: false,
      };
    case 'full':
      return {
        ...known,
        ...here,
        tone: 'refuse',
        icon: 'full',
        word: 'Full',
        advice: 'The room is at capacity.',
        quiet: false,
      };
    case 'revoked':
      return {
        ...known,
        tone: 'refuse',
        icon: 'revoked',
        word: 'Revoked',
        advice: 'This badge was replaced by a newer one. Ask for that.',
        quiet: false,
      };
    case 'cancelled':
      return {
        ...known,
        tone: 'refuse',
        icon: 'cross',
        word: 'Cancelled',
        advice: 'This registration was cancelled.',
        quiet: false,
      };
    case 'not-ours':
      if (scan.handedOut) return notKnownYet;
      return {
        tone: 'refuse',
        icon: 'stranger',
        word: 'Not ours',
        advice: 'No badge of this conference, or a forged one.',
        quiet: false,
      };
    case 'nothing-on':
      return {
        ...(scan.name ? { name: scan.name } : {}),
        tone: 'attention',
        icon: 'pause',
        word: 'Nothing on',
        advice: 'No session is running at this door. You can pin one by hand.',
        quiet: false,
      };
    case 'out':
      return { ...known, tone: 'out', icon: 'exit', word: 'Out', advice: 'Counted out.', quiet: true };
    case 'undone':
      return {
        ...known,
        tone: 'out',
        icon: 'return',
        word: 'Undone',
        advice: 'As if it had never been.',
        quiet: true,
      };
    case 'nothing-to-undo':
      return {
        ...known,
        tone: 'attention',
        icon: 'question',
        word: 'Nothing to undo',
        advice: 'That scan counted nobody in or out at this door, or was undone before.',
        quiet: false,
      };
    case 'not-in':
      return {
        ...known,
        tone: 'attention',
        icon: 'question',
        word: 'Not in',
        advice: 'Was not counted in, so there is nothing to count out.',
        quiet: false,
      };
  }
}

/** Somebody may have been registered, or have made the code up: this door cannot tell. */
const notKnownYet: Face = {
  tone: 'attention',
  icon: 'question',
  word: 'Not known yet',
  advice: 'Handed out at another door without network; not known here yet.',
  quiet: false,
};

/** For a scan that waits on the phone. */
export function keptFace(direction: Direction): Face {
  return {
    tone: 'kept',
    icon: 'phone',
    word: 'Kept',
    place: 'Not yet checked',
    advice:
      direction === 'IN'
        ? 'The scan is safe on this phone and will be sent. Decide for yourself whether to let them in.'
        : 'The scan is safe on this phone and will be sent.',
    quiet: false,
  };
}

/** For a scan that is lost, because the phone could not write it down. */
export function notKeptFace(): Face {
  return {
    tone: 'refuse',
    icon: 'phone',
    word: 'Not kept',
    place: 'This scan does not count',
    advice: 'The phone has no room for it. Reload this page or make room, then scan the badge again.',
    quiet: false,
  };
}

/** Whether the person at the door may let this one pass without a thought. */
export function isAdmission(verdict: DecidedScan['verdict']): boolean {
  return (
    verdict === 'welcome' ||
    verdict === 'welcome-back' ||
    verdict === 'provisional' ||
    verdict === 'standby' ||
    verdict === 'let-in' ||
    verdict === 'undone' ||
    verdict === 'out'
  );
}

/** The whole face in one breath, for screen readers. */
export function spoken(face: Face): string {
  return [face.word, face.name, face.place, face.session, face.advice].filter(Boolean).join('. ');
}

function elsewhere({ roomName, place }: DecidedScan): { place?: string } {
  if (!roomName) return {};
  return { place: capitalised(place ? `${roomName}, ${place}` : roomName) };
}

function cameIn({ inSince, inThrough }: DecidedScan, timeZone: string): { place?: string } {
  if (!inSince) return {};
  const at = clockTime(inSince, timeZone);
  return { place: inThrough ? `${at} at ${inThrough}` : `Since ${at}` };
}
