import type { Attendance, Conflict, DoorSession } from '../src/contract/checkin.ts';

/** 08:05 in London on a summer's day. */
export const opensAt = Date.parse('2026-06-24T07:05:00Z');
export const conference = 'soc24-2';
export const timeZone = 'Europe/London';

const at = (time: string) => `2026-06-24T${time}:00Z`;

type Session = Attendance['sessions'][number];

const breakfast = (n: number, title: string, booked: number, inside: number): Session => ({
  id: `cc-${n}`,
  title,
  kind: 'BREAKFAST',
  slot: 'cc',
  roomName: 'Breakfast hall',
  place: `table ${n}`,
  startsAt: at('07:00'),
  endsAt: at('07:50'),
  seats: 14,
  booked,
  waiting: booked === 14 ? 3 : 0,
  inside,
  attended: inside + (n % 2),
  missing: booked - inside - (n % 2),
});

const later = (
  id: string,
  title: string,
  kind: Session['kind'],
  slot: string,
  roomName: string,
  from: string,
  to: string,
  seats: number,
  booked: number,
  waiting = 0,
): Session => ({
  id,
  title,
  kind,
  slot,
  roomName,
  startsAt: at(from),
  endsAt: at(to),
  seats,
  booked,
  waiting,
  inside: 0,
  attended: 0,
  missing: booked,
});

export const sessions: Session[] = [
  breakfast(1, 'Relational contracting: Achieving outcomes across organisational boundaries', 14, 9),
  breakfast(2, "Global women's health: Solving issues through partnerships", 11, 6),
  breakfast(3, 'Early career PhD researchers: Essential advice and guidance', 14, 12),
  breakfast(4, 'Football for social impact: Designing the game to drive greater change', 8, 3),
  breakfast(5, 'Outcomes-based partnerships: Assessing progress and effectiveness', 12, 7),
  breakfast(6, 'AI in social service delivery: Transforming services through innovation', 14, 13),
  later('dd-2.1', 'Exploring outcomes funds: Evidence & lessons learnt from around the world', 'DEEP_DIVE', 'dd-am', 'Lecture theatre 1', '08:00', '09:30', 120, 97),
  later('dd-2.2', 'Cross-sector services in fragile settings: crisis, collaboration, and results', 'DEEP_DIVE', 'dd-am', 'Lecture theatre 2', '08:00', '09:30', 80, 61),
  later('dd-2.3', 'Data into evidence, and evidence into practice: putting data at the centre of decision-making', 'DEEP_DIVE', 'dd-am', 'Seminar room', '08:00', '09:30', 60, 60, 7),
  later('sl-1', 'Academic paper workshop', 'SHARE_AND_LEARN', 'sl', 'Seminar room', '10:00', '11:15', 40, 31),
  later('bp', 'Beyond pilotitis: rethinking narratives and actions to institutionalise outcomes', 'PLENARY', 'bp', 'Lecture theatre 1', '14:00', '15:15', 260, 218),
  later('gala', 'Gala, celebrating the contributions', 'GALA', 'gala', 'Great hall', '18:00', '21:30', 180, 164, 9),
]; // prettier-ignore

export const doorSessions = (): DoorSession[] =>
  sessions
    .filter(({ kind }) => kind === 'BREAKFAST')
    .map(({ id, title, kind, roomName, place, startsAt, endsAt, seats, booked, inside }) => ({
      id, title, kind, roomName, place, startsAt, endsAt, seats, booked, inside,
    })); // prettier-ignore

export const conflicts: Conflict[] = [
  {
    id: 'conflict-1',
    kind: 'ADMITTED_TWICE',
    name: 'Ada Lovelace',
    badgeNumber: '7K3M9-QX2TV',
    session: 'cc-3',
    sessionTitle: 'Early career PhD researchers: Essential advice and guidance',
    roomName: 'Breakfast hall',
    raisedAt: at('07:04'),
    sides: [
      { door: 'breakfast-hall', doorName: 'Breakfast hall, garden side', at: at('07:01'), alone: true },
      { door: 'theatres', doorName: 'Breakfast hall, main stairs', at: '2026-06-24T07:03:40Z', alone: true },
    ],
    cleared: false,
  },
  {
    id: 'conflict-2',
    kind: 'REVOKED_ADMITTED',
    name: 'María Fernanda de los Ángeles Villanueva-Echeverría y Montalvo',
    badgeNumber: 'A0B1C-2D3E4',
    session: 'cc-6',
    sessionTitle: 'AI in social service delivery: Transforming services through innovation',
    roomName: 'Breakfast hall',
    raisedAt: at('07:03'),
    sides: [
      { door: 'breakfast-hall', doorName: 'Breakfast hall, garden side', at: at('07:02'), alone: true },
    ],
    cleared: false,
  },
  {
    id: 'conflict-3',
    kind: 'ROOM_OVERFULL',
    session: 'dd-2.3',
    sessionTitle: 'Data into evidence, and evidence into practice',
    roomName: 'Seminar room',
    inside: 63,
    holds: 60,
    raisedAt: at('07:02'),
    sides: [],
    cleared: false,
  },
  {
    id: 'conflict-4',
    kind: 'UNKNOWN_ADMITTED',
    badgeNumber: 'ZZ91K-0PQ8R',
    session: 'cc-1',
    sessionTitle: 'Relational contracting',
    roomName: 'Breakfast hall',
    raisedAt: at('07:01'),
    sides: [
      { door: 'breakfast-hall', doorName: 'Breakfast hall, garden side', at: at('06:55'), alone: false },
    ],
    cleared: false,
  },
  {
    id: 'conflict-5',
    kind: 'ADMITTED_TWICE',
    name: 'نور الهدى بن صالح',
    badgeNumber: '11223-44556',
    session: 'cc-3',
    sessionTitle: 'Early career PhD researchers: Essential advice and guidance',
    roomName: 'Breakfast hall',
    raisedAt: at('06:59'),
    sides: [],
    cleared: true,
  },
];

export const arrivals: number[] = [
  0, 0, 0, 0, 1, 0, 2, 0, 0, 1, 0, 3, 2, 1, 4, 2, 0, 1, 3, 5, 2, 4, 6, 3, 1, 4, 7, 9, 6, 8, 12, 9, 14, 11, 8,
  13, 16, 12, 9, 6,
];

/** Badges whose verdict is fixed, so that each can be looked at. */
export const people: Record<string, string> = {
  ADA: 'Ada Lovelace',
  BEN: 'Benoît Mandelbrot-Szolem',
  NUR: 'نور الهدى بن صالح',
  LONG: 'María Fernanda de los Ángeles Villanueva-Echeverría y Montalvo',
  GRACE: 'Grace Hopper',
};
