import type { DecidedScan, ListedBadge, Scan, Verdict } from '../../contract/checkin';
import { capitalised } from '../../capitalised';
import type { Presented } from '../badges/badgeToken';
import type { DoorList, Passage } from '../list/doorList';
import { isAdmission } from '../verdicts/face';
import { isOpen, rule, type Insisting, type Placed, type Ruling, type Space, type WalkIns } from './doorRule';
import { Wearer, type Booking, type Proof, type Standing } from './wearer';

/** The door that this phone is. */
export interface ThisDoor {
  name: string;
  walkIns: WalkIns;
  /** Whether this phone may let people in against the verdict. */
  lead: boolean;
}

/** What this phone says about a scan by itself, and what follows for whoever comes next. */
export interface OwnDecision {
  answer: DecidedScan;
  overruled?: Verdict;
  /** Only who goes in or out changes something. */
  passage?: Passage;
}

/**
 * Looks up in the list what the rule needs, and says in words for people what it ruled: `ScanDecider.java` and
 * `Answering.java` for a phone without network.
 */
export function decide(list: DoorList, scan: Scan, presented: Presented, door: ThisDoor): OwnDecision {
  const ask = door.lead ? 'LEAD' : 'STAFF';
  const ruling = ruled(list, scan, presented, door, scan.letIn ? ask : 'NOBODY');
  const answer = inWords(list, scan.scanId, presented, ruling);
  const mayLetIn =
    !isAdmission(ruling.verdict) && ruled(list, scan, presented, door, ask).verdict === 'let-in';
  const passage = passageOf(list, scan, presented, door, ruling);
  return {
    answer: mayLetIn ? { ...answer, mayLetIn } : answer,
    ...(ruling.overruled && { overruled: ruling.overruled }),
    ...(passage && { passage }),
  };
}

/** Lets somebody in by the code that this phone hands out to them: it has registered them itself. */
export function letInByCode(list: DoorList, scan: Scan, presented: Presented, door: ThisDoor): OwnDecision {
  const ruling: Ruling = { verdict: 'provisional', ...(scan.session && { session: scan.session }) };
  const passage = passageOf(list, scan, presented, door, ruling);
  return { answer: inWords(list, scan.scanId, presented, ruling), ...(passage && { passage }) };
}

function ruled(
  list: DoorList,
  scan: Scan,
  presented: Presented,
  door: ThisDoor,
  insisting: Insisting,
): Ruling {
  const badge = badgeOf(list, presented);
  return rule(
    list.head.sessions,
    {
      rooms: list.head.doorRooms,
      walkIns: door.walkIns,
      atMillis: Date.parse(scan.scannedAt),
      direction: scan.direction,
      insisting,
      ...(scan.session === undefined ? {} : { pinned: scan.session }),
    },
    badge === undefined ? Wearer.STRANGER : wearerOf(list, badge, presented),
    (session) => spaceOf(list, session, badge, scan),
  );
}

function passageOf(
  list: DoorList,
  { scanId, scannedAt }: Scan,
  presented: Presented,
  door: ThisDoor,
  { verdict, session }: Ruling,
): Passage | undefined {
  const badge = badgeOf(list, presented);
  if (badge === undefined || session === undefined || !isAdmission(verdict)) return undefined;
  const into = verdict === 'out' ? {} : { into: session };
  return { scanId, badge, atSeconds: Math.floor(Date.parse(scannedAt) / 1_000), through: door.name, ...into };
}

function badgeOf(list: DoorList, presented: Presented): string | undefined {
  switch (presented.kind) {
    case 'genuine':
    case 'unknown-key':
    case 'handed-out':
      return presented.badge;
    case 'typed-number':
      return list.withNumber(presented.number);
    case 'forged':
      return undefined;
  }
}

const PROOFS: Record<Presented['kind'], Proof> = {
  genuine: 'GENUINE',
  'typed-number': 'GENUINE',
  'unknown-key': 'UNKNOWN_KEY',
  'handed-out': 'HANDED_OUT',
  forged: 'FORGED',
};

/** Whoever gets a newer badge gives up the code that was handed out. */
const HANDED_OUT_ISSUE = 1;

function wearerOf(list: DoorList, id: string, presented: Presented): Wearer {
  const badge = list.badge(id);
  const presence = list.presenceOf(id);
  const name = (number: number) => list.session(number)?.id ?? '';
  const bookings = new Map<string, Booking>();
  badge?.booked?.forEach((session) => bookings.set(name(session), 'CONFIRMED'));
  badge?.waiting?.forEach((session) => bookings.set(name(session), 'WAITLISTED'));
  badge?.standby?.forEach((session) => bookings.set(name(session), 'STANDBY'));
  return new Wearer({
    proof: PROOFS[presented.kind],
    standing: standingOf(badge, presented),
    // a new key may have been told since the phone heard last
    upToDate: list.current && presented.kind !== 'unknown-key',
    bookings,
    visited: new Set([...presence.visited].map(name)),
    ...(presence.inside === undefined ? {} : { inside: name(presence.inside) }),
  });
}

function standingOf(badge: ListedBadge | undefined, presented: Presented): Standing {
  const issue = badge ? (badge.issue ?? 1) : 0;
  if (issue === 0) return badge?.cancelled ? 'CANCELLED' : 'UNKNOWN';
  const shown =
    'issue' in presented ? presented.issue : presented.kind === 'handed-out' ? HANDED_OUT_ISSUE : issue;
  if (shown < issue) return 'REVOKED';
  return badge?.cancelled ? 'CANCELLED' : 'EXPECTED';
}

function spaceOf(list: DoorList, { id, room }: Placed, badge: string | undefined, scan: Scan): Space {
  const number = list.numberOfSession(id);
  const session = list.session(number);
  return {
    places: placesLeft(list, room, badge, scan),
    seats: (session?.seats ?? 0) - othersIn(list, number, badge),
    // who went in through other doors since the phone heard last is not known here: it admits nobody on standby
    isReported: false,
    isGivenOn: list.givenOn.has(number),
  };
}

/** A room holds so many, over all sessions that are open in it; who is in it already takes no more of it. */
function placesLeft(list: DoorList, room: string, badge: string | undefined, scan: Scan): number {
  const seats = list.head.rooms.find(({ id }) => id === room)?.seats;
  if (seats === undefined) return Infinity; // a room that is not in the programme holds whom it holds
  const atMillis = Date.parse(scan.scannedAt);
  const taken = list.head.sessions
    .map((session, number) => ({ session, number }))
    .filter(({ session }) => session.room === room)
    .filter(({ session }) => isOpen(session, atMillis) || session.id === scan.session)
    .map(({ number }) => othersIn(list, number, badge));
  return seats - taken.reduce((sum, count) => sum + count, 0);
}

function othersIn(list: DoorList, session: number, badge: string | undefined): number {
  const isIn = badge !== undefined && list.presenceOf(badge).inside === session;
  return list.insideOf(session) - (isIn ? 1 : 0);
}

/** A ruling as the service would answer it. */
export function inWords(
  list: DoorList,
  scanId: string,
  presented: Presented,
  { verdict, session: id }: Ruling,
): DecidedScan {
  const session = list.head.sessions.find((one) => one.id === id);
  const room = list.head.rooms.find((one) => one.id === session?.room);
  const badge = verdict === 'not-ours' ? undefined : badgeOf(list, presented);
  const { inSince, inThrough } = badge === undefined ? {} : list.presenceOf(badge);
  return {
    scanId,
    verdict,
    session: session?.id,
    sessionTitle: session?.title,
    roomName: room?.name,
    place: session?.place,
    name: badge === undefined ? undefined : list.badge(badge)?.name,
    ...(presented.kind === 'handed-out' ? { handedOut: true as const } : {}),
    ...(verdict === 'already-in' && inSince !== undefined
      ? { inSince: new Date(inSince * 1_000).toISOString(), inThrough }
      : {}),
  };
}

/** The place of the session that is open now and that they have booked. */
export function whereExpected(list: DoorList, badge: ListedBadge, atMillis: number): string | undefined {
  const session = badge.booked
    ?.map((number) => list.session(number))
    .find((one) => one && isOpen(one, atMillis));
  const room = list.head.rooms.find(({ id }) => id === session?.room);
  return session && capitalised(session.place ?? room?.name ?? '');
}
