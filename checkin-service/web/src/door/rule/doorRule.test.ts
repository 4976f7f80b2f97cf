import { describe, expect, test } from 'vitest';
import table from '../../../../src/test/resources/verdict-cases.json';
import type { Direction } from '../../contract/checkin';
import { DOORS_OPEN_BEFORE_START_MILLIS, rule, type Insisting, type Placed, type WalkIns } from './doorRule';
import { Wearer, type Booking, type Proof, type Standing } from './wearer';

/** A case as `DoorRuleTest.java` reads it; what it leaves out is said at the head of the table. */
interface Case {
  case: string;
  door: string[];
  at: string;
  direction?: Direction;
  pinned?: string;
  proof?: Proof;
  standing?: Standing;
  upToDate?: boolean;
  bookings?: Record<string, Booking>;
  visited?: string[];
  inside?: string;
  fullRooms?: string[];
  fullSessions?: string[];
  unreportedRooms?: string[];
  givenOn?: string[];
  walkIns?: WalkIns;
  insisting?: Insisting;
  verdict: string;
  session?: string;
}

/** Everything that a case may say: whoever adds a word for Java has to teach it here, too. */
const WORDS = new Set([
  'case', 'door', 'at', 'direction', 'pinned', 'proof', 'standing', 'upToDate', 'bookings', 'visited', 'inside',
  'fullRooms', 'fullSessions', 'unreportedRooms', 'givenOn', 'walkIns', 'insisting', 'verdict', 'session',
]); // prettier-ignore

const cases = table.cases as Case[];

describe('the door without network decides as the service does', () => {
  test.each(cases.map((one) => [one.case, one] as const))('%s', (_, one) => {
    expect(Object.keys(one).filter((word) => !WORDS.has(word))).toEqual([]);
    const wearer = new Wearer({
      proof: one.proof ?? 'GENUINE',
      standing: one.standing ?? 'EXPECTED',
      upToDate: one.upToDate ?? true,
      bookings: new Map(Object.entries(one.bookings ?? {})),
      visited: new Set(one.visited),
      ...(one.inside === undefined ? {} : { inside: one.inside }),
    });
    const approach = {
      rooms: one.door,
      atMillis: Date.parse(one.at),
      direction: one.direction ?? 'IN',
      walkIns: one.walkIns ?? 'NEVER',
      insisting: one.insisting ?? 'NOBODY',
      ...(one.pinned === undefined ? {} : { pinned: one.pinned }),
    };
    const ruling = rule(table.sessions as Placed[], approach, wearer, ({ id, room }) => ({
      places: one.fullRooms?.includes(room) ? 0 : 1,
      seats: one.fullSessions?.includes(id) ? 0 : 1,
      isReported: !one.unreportedRooms?.includes(room),
      isGivenOn: one.givenOn?.includes(id) ?? false,
    }));
    expect([ruling.verdict, ruling.session]).toEqual([one.verdict, one.session]);
  });

  test('doors open when the table says so', () => {
    expect(DOORS_OPEN_BEFORE_START_MILLIS).toBe(table.doorsOpenMinutesBeforeStart * 60_000);
  });
});
