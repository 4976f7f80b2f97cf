/** What checkin-service says and hears, as far as these pages use it. Times are ISO instants. */

export type Direction = 'IN' | 'OUT';

export type Verdict =
  | 'welcome'
  | 'welcome-back'
  | 'already-in'
  | 'elsewhere'
  | 'waitlisted'
  | 'not-booked'
  | 'provisional'
  | 'full'
  | 'revoked'
  | 'cancelled'
  | 'not-ours'
  | 'nothing-on'
  | 'out'
  | 'not-in';

/** `POST /devices`: the phone is one of the conference's doors from now on. */
export interface Enrolled {
  device: string;
  credential: string;
  conference: string;
  doors: { id: string; name: string }[];
}

/** `GET /door` */
export interface DoorView {
  conference: { id: string; title: string; day: string; timeZone: string };
  door: { id: string; name: string };
  now: string;
  /** Of the whole day in the door's rooms. */
  sessions: DoorSession[];
}

export interface DoorSession {
  id: string;
  title: string;
  kind: string;
  roomName: string;
  place?: string | null;
  startsAt: string;
  endsAt: string;
  seats: number;
  booked: number;
  inside: number;
}

/** One element of `POST /scans`. */
export interface Scan {
  scanId: string;
  door: string;
  /** The QR code's text, or the short number as typed. */
  badge: string;
  /** By the conference clock. */
  scannedAt: string;
  /** Only when staff pinned a session. */
  session?: string;
  direction: Direction;
}

/** The answer to one scan: `not-decided` asks to send it again, `malformed` says that it never will be decided. */
export interface ScanAnswer {
  scanId?: string;
  verdict: Verdict | 'not-decided' | 'malformed';
  session?: string | null;
  sessionTitle?: string | null;
  roomName?: string | null;
  place?: string | null;
  name?: string | null;
  firstAt?: string | null;
  firstDoor?: string | null;
  position?: number | null;
}

export interface DecidedScan extends ScanAnswer {
  scanId: string;
  verdict: Verdict;
}

/** `GET /conferences/{c}/attendance` and the live event `attendance`. */
export interface Attendance {
  conference: string;
  title: string;
  timeZone: string;
  now: string;
  /** False while the service is still catching up with what happened elsewhere. */
  current: boolean;
  sessions: SessionAttendance[];
  doors: { id: string; name: string; lastMinutes: number; total: number }[];
  perMinute: { minute: string; count: number }[];
}

export interface SessionAttendance {
  id: string;
  title: string;
  kind: string;
  slot: string;
  roomName: string;
  place?: string | null;
  startsAt: string;
  endsAt: string;
  seats: number;
  booked: number;
  waiting: number;
  inside: number;
  attended: number;
}

export interface Door {
  id: string;
  name: string;
  rooms: string[];
  devices: Device[];
}

export interface Device {
  id: string;
  enrolledAt: string;
  lastSeenAt?: string | null;
  revoked: boolean;
}

/** A one-time code that enrols one phone. */
export interface Enrolment {
  code: string;
  link: string;
  qrSvg: string;
  expiresAt: string;
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: { field?: string; code?: string; message: string }[];
}
