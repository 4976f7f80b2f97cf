import type { DecidedScan, ListAnswer, ListedBadge, ListedSession, ListHead } from '../../contract/checkin';
import { BASE64, beginningOf, numberOf } from '../badges/badgeToken';
import { isAdmission } from '../verdicts/face';

/** The list is kept in so many parts, so that a change rewrites little of it. */
export const PARTS = 64;

export const partOf = (badge: string): number => Math.max(0, BASE64.indexOf(badge.charAt(0)));

/** Where somebody has been, as far as this phone knows. Sessions are numbers in the list. */
export interface Presence {
  inside?: number;
  /** When they last came in, seconds of conference time, and through which door. */
  inSince?: number;
  inThrough?: string;
  visited: ReadonlySet<number>;
}

/** Somebody went through this door by this phone's own verdict; the service has not said yet what it makes of it. */
export interface Passage {
  scanId: string;
  badge: string;
  /** The id of the session they went into; nothing when they went out. */
  into?: string;
  atSeconds: number;
  through: string;
}

const NOWHERE: Presence = { visited: new Set() };

/** As the service tells it, and as the phone keeps it: then with the time from which it is. */
export type WholeList = ListAnswer & { head: ListHead; fromMillis?: number };

/** What the service told of everybody, and over it what happened at this door since. */
export class DoorList {
  head: ListHead;
  position: string;
  /** False while the service itself had not taken in everything that happened elsewhere. */
  current: boolean;
  /** Until when, in conference time, it tells everything that happened at other doors. */
  fromMillis = 0;
  /** Numbers of the sessions into which somebody was let in on standby. */
  givenOn: ReadonlySet<number>;
  private parts: Map<string, ListedBadge>[] = [];
  private inside: number[] = [];
  private passages: Passage[] = [];
  private here = new Map<string, Presence>();

  /** @param whole a whole list */
  constructor(whole: WholeList) {
    this.head = whole.head;
    this.position = whole.position;
    this.current = whole.current;
    this.givenOn = new Set(whole.givenOn);
    this.fromMillis = whole.fromMillis ?? 0;
    this.clear();
    whole.badges.forEach((badge) => this.put(badge));
  }

  /** Takes in what the service told. Without a list of before only a whole one can be taken in. */
  static after(before: DoorList | undefined, told: ListAnswer): DoorList | undefined {
    if (!before) return told.whole && told.head ? new DoorList({ ...told, head: told.head }) : undefined;
    before.update(told);
    return before;
  }

  private update(told: ListAnswer): void {
    if (told.whole) this.clear();
    this.head = told.head ?? this.head;
    this.position = told.position;
    this.current = told.current;
    this.givenOn = new Set(told.givenOn);
    told.badges.forEach((badge) => this.put(badge));
    this.walkAgain();
  }

  private clear(): void {
    this.parts = Array.from({ length: PARTS }, () => new Map<string, ListedBadge>());
    this.inside = [];
  }

  private put(badge: ListedBadge): void {
    const part = this.part(badge.id);
    const before = part.get(badge.id);
    this.count(before?.inside, -1);
    this.count(badge.inside, 1);
    part.set(badge.id, badge);
  }

  private count(session: number | undefined, more: number): void {
    if (session !== undefined) this.inside[session] = (this.inside[session] ?? 0) + more;
  }

  private part(badge: string): Map<string, ListedBadge> {
    return this.parts[partOf(badge)]!;
  }

  badge(id: string): ListedBadge | undefined {
    return this.part(id).get(id);
  }

  /** The badge with this number; none when there are two. */
  withNumber(number: string): string | undefined {
    const beginning = beginningOf(number);
    const same = [...this.part(beginning).keys()].filter(
      (id) => id.startsWith(beginning) && numberOf(id) === number,
    );
    return same.length === 1 ? same[0] : undefined;
  }

  *everybody(): Generator<ListedBadge> {
    for (const part of this.parts) yield* part.values();
  }

  ofPart(part: number): ListedBadge[] {
    return [...(this.parts[part]?.values() ?? [])];
  }

  presenceOf(id: string): Presence {
    return this.here.get(id) ?? this.told(id);
  }

  private told(id: string): Presence {
    const badge = this.badge(id);
    if (!badge) return NOWHERE;
    const through = badge.inThrough === undefined ? undefined : this.head.doors[badge.inThrough];
    return {
      visited: new Set(badge.visited),
      ...(badge.inside === undefined ? {} : { inside: badge.inside }),
      ...(badge.inSince === undefined ? {} : { inSince: badge.inSince }),
      ...(through === undefined ? {} : { inThrough: through }),
    };
  }

  /** How many are in the session by what this phone knows. */
  insideOf(session: number): number {
    let count = this.inside[session] ?? 0;
    for (const [id, { inside }] of this.here) {
      if (this.badge(id)?.inside === session) count -= 1;
      if (inside === session) count += 1;
    }
    return count;
  }

  /** How many of those who have booked each session have not come to it, by their numbers. */
  expected(): number[] {
    const expected = this.head.sessions.map(() => 0);
    for (const { id, booked = [], visited = [], cancelled } of this.everybody()) {
      if (cancelled) continue;
      const here = this.here.get(id)?.visited;
      for (const session of booked) {
        const hasCome = here ? here.has(session) : visited.includes(session);
        if (!hasCome) expected[session] = (expected[session] ?? 0) + 1;
      }
    }
    return expected;
  }

  numberOfSession(id: string): number {
    return this.head.sessions.findIndex((session) => session.id === id);
  }

  session(number: number): ListedSession | undefined {
    return this.head.sessions[number];
  }

  /** Counts at once for whoever comes next. */
  pass(passage: Passage): void {
    if (this.passages.some(({ scanId }) => scanId === passage.scanId)) return;
    this.passages.push(passage);
    this.walk(passage);
  }

  /** The service has decided: its word replaces the phone's own. It comes before what changed by it, or after. */
  settle(answer: DecidedScan): void {
    const own = this.forget(answer.scanId);
    if (!own) return;
    const session = answer.session === undefined ? -1 : this.numberOfSession(answer.session);
    const badge = this.badge(own.badge) ?? { id: own.badge, issue: 0 };
    const hasCome = badge.visited?.includes(session) ?? false;
    if (answer.verdict === 'out') {
      const { inside, inSince: _, inThrough: __, ...rest } = badge;
      if (inside === session) this.put(rest);
    } else if (
      isAdmission(answer.verdict) &&
      session >= 0 &&
      !(hasCome && answer.verdict !== 'welcome-back')
    ) {
      const visited = [...new Set([...(badge.visited ?? []), session])].sort((a, b) => a - b);
      const { inThrough: _, ...rest } = badge;
      this.put({ ...rest, inside: session, inSince: own.atSeconds, visited });
    }
    this.walkAgain();
  }

  /** Nothing will ever come of this scan. */
  forget(scanId: string): Passage | undefined {
    const own = this.passages.find((passage) => passage.scanId === scanId);
    this.passages = this.passages.filter((passage) => passage !== own);
    this.walkAgain();
    return own;
  }

  private walkAgain(): void {
    this.here.clear();
    this.passages.forEach((passage) => this.walk(passage));
  }

  private walk({ badge, into, atSeconds, through }: Passage): void {
    const { visited } = this.presenceOf(badge);
    const session = into === undefined ? undefined : this.numberOfSession(into);
    this.here.set(
      badge,
      session === undefined
        ? { visited }
        : {
            inside: session,
            inSince: atSeconds,
            inThrough: through,
            visited: new Set([...visited, session]),
          },
    );
  }
}
