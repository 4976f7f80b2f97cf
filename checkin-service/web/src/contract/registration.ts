/** What these pages read from registration-service. */

export interface ConferenceSummary {
  id: string;
  title: string;
  day: string;
  timeZone: string;
}

export interface ProgrammeRooms {
  id: string;
  title: string;
  timeZone: string;
  now: string;
  rooms: { id: string; name: string; seats: number }[];
}

export interface Staff {
  staffId: string;
  role: 'ORGANISER' | 'DOOR_LEAD' | 'CATERER';
}

export type Category = 'DELEGATE' | 'PUBLIC';

/** `POST /door/registrations`: somebody registers at a door. */
export interface WalkIn {
  /** Chosen by the phone, which may have let the person in by it already. */
  attendeeId: string;
  name: string;
  email?: string;
  organisation?: string;
  category: Category;
  session?: string;
  /** Of the privacy notice that was shown and agreed to. */
  consentVersion: string;
}

/** The answer to it. */
export interface WalkedIn {
  attendeeId: string;
  badge: { code: string; number: string };
  seats: { session: string; status: string; position?: number }[];
}
