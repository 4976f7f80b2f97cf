/** What the signature of a badge says. */
export type Proof = 'GENUINE' | 'UNKNOWN_KEY' | 'HANDED_OUT' | 'FORGED';

/** What has been told about a badge. */
export type Standing = 'EXPECTED' | 'UNKNOWN' | 'REVOKED' | 'CANCELLED';

/** `STANDBY` is still on the waitlist, and told to come to the door. */
export type Booking = 'CONFIRMED' | 'WAITLISTED' | 'STANDBY';

export interface Known {
  proof: Proof;
  standing: Standing;
  /** Whether everything that the other services told has been taken in. */
  upToDate: boolean;
  /** By session. */
  bookings: ReadonlyMap<string, Booking>;
  /** Sessions to which the person came before. */
  visited: ReadonlySet<string>;
  /** The session in which the person is now. */
  inside?: string;
}

/** What is known about who shows a badge; the twin of `Wearer.java`. */
export class Wearer {
  static readonly STRANGER = new Wearer({
    proof: 'FORGED',
    standing: 'UNKNOWN',
    upToDate: true,
    bookings: new Map(),
    visited: new Set(),
  });

  constructor(private readonly known: Known) {}

  get proof(): Proof {
    return this.known.proof;
  }

  get standing(): Standing {
    return this.known.standing;
  }

  hasBooked(session: string): boolean {
    return this.known.bookings.get(session) === 'CONFIRMED';
  }

  waitsFor(session: string): boolean {
    return this.known.bookings.get(session) === 'WAITLISTED' || this.isOnStandbyFor(session);
  }

  /** Whether they wait for the session and were told to come. */
  isOnStandbyFor(session: string): boolean {
    return this.known.bookings.get(session) === 'STANDBY';
  }

  hasVisited(session: string): boolean {
    return this.known.visited.has(session);
  }

  isIn(session: string): boolean {
    return this.known.inside === session;
  }

  /**
   * A key is told before it signs anything: where everything was heard, one that was not is nobody's. A code that was
   * handed out at another door is nobody's until that door tells, or registration does.
   */
  isNotOurs(): boolean {
    switch (this.known.proof) {
      case 'GENUINE':
        return false;
      case 'UNKNOWN_KEY':
        return this.known.upToDate;
      case 'HANDED_OUT':
        return this.known.standing === 'UNKNOWN' && this.known.visited.size === 0;
      case 'FORGED':
        return true;
    }
  }

  /** Whether a booking here could exist that has not been told yet. */
  mayHaveBooked(): boolean {
    return this.known.standing === 'UNKNOWN' || !this.known.upToDate;
  }
}
