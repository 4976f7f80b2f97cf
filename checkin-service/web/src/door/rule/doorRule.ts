import type { Direction, ListedSession, Verdict } from '../../contract/checkin';
import type { Wearer } from './wearer';

/** Doors open this long before a session starts, and close when it ends. */
export const DOORS_OPEN_BEFORE_START_MILLIS = 30 * 60_000;

export type Placed = Pick<ListedSession, 'id' | 'room' | 'startsAt' | 'endsAt'>;

/** Who may be let in without a seat in the session. */
export type WalkIns = 'NEVER' | 'WHEN_FREE' | 'ALWAYS';

/** Who asks for somebody to be let in against the verdict. */
export type Insisting = 'NOBODY' | 'STAFF' | 'LEAD';

/** Somebody comes to a door. */
export interface Approach {
  /** To which the door leads. */
  rooms: readonly string[];
  /** Who may be let in at it without a seat. */
  walkIns: WalkIns;
  /** The session that staff chose by hand. */
  pinned?: string;
  /** In conference time. */
  atMillis: number;
  direction: Direction;
  insisting: Insisting;
}

/** What is free where a session is, not counting who asks. */
export interface Space {
  /** Places that the room still holds, over all sessions that are open in it. */
  places: number;
  /** Seats of the session that nobody sits on. */
  seats: number;
  /** Whether every phone of the room has told who is in it; the numbers are not sure otherwise. */
  isReported: boolean;
  /** Whether somebody was let in on standby, into a seat that nobody had come for. */
  isGivenOn: boolean;
}

/** What the door says, and of which session: for `elsewhere`, where the person is expected. */
export interface Ruling {
  verdict: Verdict;
  session?: string;
  /** What it was before staff let the person in against it. */
  overruled?: Verdict;
}

/** Nothing but a seat is missing. */
const MAY_BE_LET_IN: readonly Verdict[] = ['elsewhere', 'waitlisted', 'not-booked'];
const FOR_THE_LEAD: readonly Verdict[] = ['full', 'given-on', 'unreported', 'revoked', 'cancelled'];

/**
 * The rule of the door for a phone without network: the twin of `DoorRule.java`, read side by side. Both are held to
 * the cases in `verdict-cases.json`; whoever changes one changes the other.
 *
 * @param programme in the order in which it is shown
 * @param space what is free where a session is
 */
export function rule(
  programme: readonly Placed[],
  approach: Approach,
  wearer: Wearer,
  space: (session: Placed) => Space,
): Ruling {
  const door = new DoorRule(programme, approach, wearer, space);
  return approach.direction === 'IN' ? door.in() : door.out();
}

/** Whether the door lets people into `session` at that time. */
export function isOpen(session: Pick<Placed, 'startsAt' | 'endsAt'>, atMillis: number): boolean {
  return (
    Date.parse(session.startsAt) - DOORS_OPEN_BEFORE_START_MILLIS <= atMillis &&
    atMillis < Date.parse(session.endsAt)
  );
}

class DoorRule {
  constructor(
    private readonly programme: readonly Placed[],
    private readonly approach: Approach,
    private readonly wearer: Wearer,
    private readonly space: (session: Placed) => Space,
  ) {}

  in(): Ruling {
    const ruling = this.verdict();
    const here = this.pick();
    return here && this.isOverruled(here, ruling.verdict)
      ? { verdict: 'let-in', session: here.id, overruled: ruling.verdict }
      : ruling;
  }

  private isOverruled(here: Placed, reason: Verdict): boolean {
    switch (this.approach.insisting) {
      case 'NOBODY':
        return false;
      case 'STAFF':
        return MAY_BE_LET_IN.includes(reason) && this.isWalkIn(here);
      case 'LEAD':
        return MAY_BE_LET_IN.includes(reason) || FOR_THE_LEAD.includes(reason);
    }
  }

  private isWalkIn(here: Placed): boolean {
    const left = this.space(here);
    switch (this.approach.walkIns) {
      case 'NEVER':
        return false;
      case 'WHEN_FREE':
        return left.isReported && left.seats > 0 && left.places > 0;
      case 'ALWAYS':
        return left.places > 0;
    }
  }

  private verdict(): Ruling {
    if (this.wearer.isNotOurs()) return turnAway(undefined, 'not-ours');
    const here = this.pick();
    switch (this.wearer.standing) {
      case 'REVOKED':
        return turnAway(here, 'revoked');
      case 'CANCELLED':
        return turnAway(here, 'cancelled');
      case 'EXPECTED':
      case 'UNKNOWN':
        return here ? this.at(here) : this.nothingHere();
    }
  }

  private nothingHere(): Ruling {
    const elsewhere = this.expectedElsewhere(undefined);
    return elsewhere ? turnAway(elsewhere, 'elsewhere') : turnAway(undefined, 'nothing-on');
  }

  private at(here: Placed): Ruling {
    if (this.wearer.isIn(here.id)) return turnAway(here, 'already-in');
    if (this.wearer.hasVisited(here.id)) return this.admit(here, 'welcome-back');
    if (this.wearer.hasBooked(here.id) && this.wearer.proof !== 'UNKNOWN_KEY') {
      return this.admit(here, 'welcome', this.space(here).isGivenOn ? 'given-on' : 'full');
    }
    if (this.wearer.mayHaveBooked()) return this.admit(here, 'provisional');
    if (this.wearer.isOnStandbyFor(here.id)) return this.onStandby(here);
    const elsewhere = this.expectedElsewhere(here);
    if (elsewhere) return turnAway(elsewhere, 'elsewhere');
    return turnAway(here, this.wearer.waitsFor(here.id) ? 'waitlisted' : 'not-booked');
  }

  /** Registration offers, the door admits: only what is free for sure, because nobody is put out again. */
  private onStandby(here: Placed): Ruling {
    const left = this.space(here);
    if (!left.isReported) return turnAway(here, 'unreported');
    return left.seats > 0 ? this.admit(here, 'standby') : turnAway(here, 'full');
  }

  out(): Ruling {
    if (this.wearer.isNotOurs()) return turnAway(undefined, 'not-ours');
    // whoever is inside may leave: late, with a revoked badge, and whatever is pinned
    const inside = this.inTheRooms().find(({ id }) => this.wearer.isIn(id));
    return inside ? { verdict: 'out', session: inside.id } : turnAway(this.pick(), 'not-in');
  }

  private pick(): Placed | undefined {
    const { pinned, atMillis } = this.approach;
    const possible = this.atThisDoor().filter((session) => pinned !== undefined || isOpen(session, atMillis));
    return first(possible, (session) => [this.preference(session), this.distance(session)]);
  }

  private atThisDoor(): Placed[] {
    const { pinned } = this.approach;
    return this.inTheRooms().filter(({ id }) => pinned === undefined || id === pinned);
  }

  private inTheRooms(): Placed[] {
    return this.programme.filter(({ room }) => this.approach.rooms.includes(room));
  }

  private preference({ id }: Placed): number {
    if (this.wearer.hasBooked(id)) return 0;
    if (this.wearer.hasVisited(id)) return 1;
    if (this.wearer.isOnStandbyFor(id)) return 2;
    return this.wearer.waitsFor(id) ? 3 : 4;
  }

  private distance({ startsAt }: Placed): number {
    return Math.abs(this.approach.atMillis - Date.parse(startsAt));
  }

  private expectedElsewhere(here: Placed | undefined): Placed | undefined {
    const expected = this.programme
      .filter((session) => session !== here)
      .filter((session) => isOpen(session, this.approach.atMillis))
      .filter(({ id }) => this.wearer.hasBooked(id));
    return first(expected, (session) => [this.distance(session)]);
  }

  private admit(session: Placed, admission: Verdict, otherwise: Verdict = 'full'): Ruling {
    return this.space(session).places > 0
      ? { verdict: admission, session: session.id }
      : turnAway(session, otherwise);
  }
}

function turnAway(session: Placed | undefined, reason: Verdict): Ruling {
  return session ? { verdict: reason, session: session.id } : { verdict: reason };
}

/** The one with the smallest numbers, of equals the first. */
function first<T>(candidates: T[], numbers: (candidate: T) => number[]): T | undefined {
  const isBefore = (one: number[], other: number[]) => {
    const at = one.findIndex((number, n) => number !== other[n]);
    return at >= 0 && one[at]! < other[at]!;
  };
  return candidates.reduce<T | undefined>(
    (best, next) => (best === undefined || isBefore(numbers(next), numbers(best)) ? next : best),
    undefined,
  );
}
