/**
 * What checkin-service says and hears, by the names of these pages. The shapes come from the service's committed
 * OpenAPI document; times are ISO instants of conference time.
 */
import type { components } from '../generated/api.ts';

type Schemas = components['schemas'];

/** `POST /devices`: the phone is one of the conference's doors from now on. */
export type Enrolled = Schemas['Enrolled'];

/** `GET /door`: the door, and the day's sessions in its rooms. */
export type DoorView = Schemas['DoorView'];
export type DoorSession = Schemas['AtDoorSession'];

/** `POST /door/report`: how the phone is. */
export type DeviceReport = Schemas['DeviceReport'];

export type Direction = 'IN' | 'OUT';

/** One element of `POST /scans`. */
export type Scan = Schemas['ScanRequest'] & { direction: Direction };

/** Why a scan is taken back. */
export type UndoReason = NonNullable<Scan['undo']>['reason'];

/** The answer to one scan: `not-decided` asks to send it again, `malformed` says that it never will be decided. */
export type ScanAnswer = Schemas['ScanAnswer'];

export type Verdict = Exclude<ScanAnswer['verdict'], 'not-decided' | 'malformed'>;

export type DecidedScan = ScanAnswer & {
  scanId: string;
  verdict: Verdict;
  /** What only the phone sees: what was held up is a code that a door handed out without network. */
  handedOut?: true;
};

/** `GET /door/list` and the live event `list`: what a phone needs to decide without network, or what changed of it. */
export type ListAnswer = Schemas['DoorList'];
export type ListHead = Schemas['ListHead'];
export type ListedSession = Schemas['ListedSession'];
export type ListedBadge = Schemas['ListedBadge'];

/** `GET /conferences/{c}/attendance` and the live event `attendance`. */
export type Attendance = Schemas['AttendancePage'];
export type SessionAttendance = Schemas['SessionAttendance'];

export type Door = Schemas['DoorPage'];
export type Device = Schemas['DevicePage'];
/** Who may be let in at a door without a seat. */
export type WalkIns = Door['walkIns'];

/** `GET /conferences/{c}/conflicts`: what doors did that could not hear of each other, and what a person says to it. */
export type Conflict = Schemas['ConflictPage'];
export type ConflictSide = Schemas['Side'];
export type ConflictDecision = Schemas['Settlement']['decision'];

/** `GET /conferences/{c}/notes`: what doors have written. */
export type Note = Schemas['NotePage'];

/** A one-time code that enrols one phone. */
export type Enrolment = Schemas['EnrolmentPage'];

/** RFC 9457 */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  /** What is wrong with single fields. */
  errors?: { field?: string; message: string }[];
}
