// What registration-service says and hears, by hand until its OpenAPI document is there to generate it from.

export type Category = 'DELEGATE' | 'PUBLIC';
export type Kind = 'BREAKFAST' | 'DEEP_DIVE' | 'SHARE_AND_LEARN' | 'PLENARY' | 'PUBLIC_TALK' | 'GALA';
export type SeatStatus = 'CONFIRMED' | 'WAITLISTED';
export type Role = 'ORGANISER' | 'DOOR_LEAD' | 'CATERER';

export interface Conference {
  id: string;
  title: string;
  organiser: string;
  day: string;
  timeZone: string;
}

export interface Slot {
  id: string;
  title: string;
  startsAt: string;
  endsAt: string;
}

export interface Session {
  id: string;
  slot: string;
  title: string;
  description: string;
  kind: Kind;
  room: string;
  roomName: string;
  place?: string | null;
  seats: number;
  seatsLeft: number;
  waiting: number;
  startsAt: string;
  endsAt: string;
  openTo: Category[];
}

export interface Programme extends Conference {
  now: string;
  consentVersion: string;
  slots: Slot[];
  rooms: { id: string; name: string; seats: number }[];
  sessions: Session[];
}

export interface LiveSeats {
  now: string;
  sessions: { id: string; seats: number; seatsLeft: number; waiting: number }[];
}

export interface Badge {
  code: string;
  number: string;
  png: string;
  svg: string;
}

export interface Seat {
  session: string;
  status: SeatStatus;
  position?: number | null;
}

export interface Registering {
  name: string;
  email: string;
  organisation?: string;
  needs?: string;
  category: Category;
  sessions: string[];
  consentVersion: string;
  language?: string;
}

export interface Registered {
  attendeeId: string;
  personalLink: string;
  badge: Badge;
  seats: Seat[];
}

export interface OwnSeat extends Seat {
  title: string;
  startsAt: string;
  endsAt: string;
  roomName: string;
  place?: string | null;
}

export interface Me {
  attendeeId: string;
  conference: string;
  status: 'REGISTERED' | 'CANCELLED';
  person: 'PENDING' | 'PRESENT' | 'ERASED';
  name?: string | null;
  email?: string | null;
  organisation?: string | null;
  needs?: string | null;
  category: Category;
  seats: OwnSeat[];
  badge: Badge & { issue: number };
  guests: (Badge & { guestId: string })[];
}

export interface StaffMember {
  staffId: string;
  role: Role;
}

export interface PersonRow {
  attendeeId: string;
  name?: string | null;
  email?: string | null;
  organisation?: string | null;
  needs?: string | null;
  category: Category;
  status: 'REGISTERED' | 'CANCELLED';
  badgeNumber: string;
  badgeIssue: number;
  seats: Seat[];
}

export interface Letter {
  id: string;
  attendeeId: string;
  kind: string;
  to: string;
  subject: string;
  text: string;
  composedAt: string;
}
