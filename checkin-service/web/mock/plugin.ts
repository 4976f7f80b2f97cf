import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import type {
  Attendance,
  ConflictDecision,
  Door,
  ListAnswer,
  Scan,
  ScanAnswer,
  Verdict,
  WalkIns,
} from '../src/contract/checkin.ts';
import type { WalkIn } from '../src/contract/registration.ts';
import {
  arrivals,
  conference,
  conflicts,
  doorSessions,
  opensAt,
  people,
  sessions,
  timeZone,
} from './sample.ts';

/**
 * A stand-in for the services, to look at the pages without them: `vite --mode mock`. A badge `LY1:<verdict>`, with
 * `:<person>` behind it if you like, gets that verdict; any other is welcome first and already in after that.
 * Walk-ins are registered, but for `taken@…` and, with a session, "Full".
 * `PUT /mock/revoked` revokes the phone, `PUT /mock/down` takes the services away, `PUT /mock/up` brings them back.
 */
export function mockCheckin(): Plugin {
  return {
    name: 'lanyard-mock-checkin',
    apply: (_, { mode }) => mode === 'mock',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://mock').pathname;
        if (path.startsWith('/mock/')) toggle(path, response);
        else if (path.startsWith('/api/')) void answer(request, response, path);
        else if (path.startsWith('/organise/')) {
          request.url = '/door/organise.html';
          next();
        } else next();
      });
    },
  };
}

const startedAt = Date.now();
const now = () => new Date(opensAt + Date.now() - startedAt);
let down = false;
let revoked = false;
const inside = new Map<string, string>();
const decidedBefore = new Map<string, ScanAnswer>();

const doors: Door[] = [
  {
    id: 'breakfast-hall',
    name: 'Breakfast hall',
    walkIns: 'NEVER',
    rooms: ['breakfast-hall'],
    devices: [
      {
        id: 'device-1',
        enrolledAt: '2026-06-24T06:41:00Z',
        lastSeenAt: '2026-06-24T07:30:00Z',
        revoked: false,
        lead: true,
        phone: {
          waiting: 0,
          batteryPercent: 81,
          charging: false,
          listFrom: '2026-06-24T07:30:00Z',
          app: '1.4.0',
        },
      },
      {
        id: 'device-2',
        enrolledAt: '2026-06-24T06:44:00Z',
        lastSeenAt: '2026-06-24T06:52:10Z',
        revoked: false,
        lead: false,
        phone: {
          waiting: 17,
          batteryPercent: 12,
          charging: false,
          clockOffMillis: 240_000,
          listFrom: '2026-06-24T06:51:00Z',
          app: '1.3.2',
        },
      },
      { id: 'device-3', enrolledAt: '2026-06-23T16:02:00Z', revoked: true, lead: false },
    ],
  },
  {
    id: 'theatres',
    name: 'Lecture theatres, main stairs',
    rooms: ['lt-1', 'lt-2'],
    walkIns: 'WHEN_FREE',
    devices: [],
  },
];

function toggle(path: string, response: ServerResponse) {
  if (path === '/mock/down') down = true;
  if (path === '/mock/up') [down, revoked] = [false, false];
  if (path === '/mock/revoked') revoked = true;
  response.end();
}

function send(response: ServerResponse, status: number, body?: unknown, type = 'application/json') {
  response.writeHead(status, { 'Content-Type': type });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function problem(response: ServerResponse, status: number, name: string, title: string) {
  send(response, status, { type: `urn:lanyard:problem:${name}`, title, status }, 'application/problem+json');
}

async function bodyOf<T>(request: IncomingMessage): Promise<T> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString() || '{}') as T;
}

async function answer(request: IncomingMessage, response: ServerResponse, path: string) {
  if (down) {
    request.socket.destroy();
    return;
  }
  const route = `${request.method} ${path.replace('/api', '')}`;
  const isDevice = route.includes(' /checkin/door') || route.endsWith('/checkin/scans');
  if (isDevice && revoked) return problem(response, 401, 'not-signed-in', 'Not signed in');
  const staff = !request.headers.cookie?.includes('mock=nobody');
  if (
    !staff &&
    (route.includes('/attendance') ||
      route.includes('/conflicts') ||
      route.includes('/doors') ||
      route.includes('/staff'))
  ) {
    return problem(response, 401, 'not-signed-in', 'Not signed in');
  }
  switch (route) {
    case 'POST /checkin/devices': {
      const { code } = await bodyOf<{ code: string }>(request);
      if (code === 'used-code') return problem(response, 409, 'code-used', 'The code was used');
      return send(response, 201, {
        device: 'device-9',
        credential: 'mock-credential',
        conference,
        doors: [{ id: 'breakfast-hall', name: 'Breakfast hall' }],
      });
    }
    case 'GET /checkin/door':
      return send(response, 200, {
        conference: {
          id: conference,
          title: 'Social Outcomes Conference 2024, day 2',
          day: '2026-06-24',
          timeZone,
        },
        door: { id: 'breakfast-hall', name: 'Breakfast hall' },
        now: now().toISOString(),
        sessions: doorSessions(),
      });
    case 'GET /checkin/door/list':
      return send(response, 200, doorList());
    case 'GET /checkin/door/live':
      return silent(request, response);
    case 'POST /checkin/door/notes':
      return send(response, 204);
    case 'POST /registration/door/registrations':
      return registered(response, await bodyOf<WalkIn>(request));
    case 'POST /checkin/door/report':
      return send(response, 204);
    case 'POST /checkin/scans': {
      const scans = await bodyOf<Scan[]>(request);
      return send(response, 200, scans.map(decide));
    }
    case 'GET /registration/conferences':
      return send(response, 200, [
        { id: conference, title: 'Social Outcomes Conference 2024, day 2', organiser: 'GO Lab', day: '2026-06-24', timeZone },
      ]); // prettier-ignore
    case 'GET /registration/staff/me':
      return send(response, 200, { staffId: 'staff-1', role: 'ORGANISER' });
    case `GET /registration/conferences/${conference}/programme`:
      return send(response, 200, {
        id: conference,
        title: 'Social Outcomes Conference 2024, day 2',
        timeZone,
        now: now().toISOString(),
        consentVersion: '1',
        rooms: [
          { id: 'breakfast-hall', name: 'Breakfast hall', seats: 84 },
          { id: 'lt-1', name: 'Lecture theatre 1', seats: 320 },
          { id: 'lt-2', name: 'Lecture theatre 2', seats: 90 },
          { id: 'seminar-room', name: 'Seminar room', seats: 60 },
          { id: 'great-hall', name: 'Great hall', seats: 180 },
        ],
        slots: [],
        sessions: [],
      });
    case `GET /checkin/conferences/${conference}/attendance`:
      return send(response, 200, attendance());
    case `GET /checkin/conferences/${conference}/live`:
      return live(request, response);
    case `GET /checkin/conferences/${conference}/conflicts`:
      return send(response, 200, conflicts);
    case `GET /checkin/conferences/${conference}/doors`:
      return send(response, 200, doors);
    case `POST /checkin/conferences/${conference}/doors`: {
      const { name, rooms } = await bodyOf<{ name: string; rooms: string[] }>(request);
      const door = { id: `door-${doors.length}`, name, rooms, walkIns: 'NEVER' as const, devices: [] };
      doors.push(door);
      return send(response, 201, door);
    }
  }
  if (/^POST .*\/enrolments$/.test(route)) {
    return send(response, 201, {
      code: 'k3yC0de',
      link: 'http://localhost:5173/door/#enrol=k3yC0de',
      qrSvg: process.env.MOCK_QR ?? '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29"><rect width="29" height="29" fill="#fff"/><path d="M4 4h7v7H4zM18 4h7v7h-7zM4 18h7v7H4zM13 13h3v3h-3zM18 18h3v3h-3zM22 22h3v3h-3z"/></svg>',
      expiresAt: new Date(now().getTime() + 600_000).toISOString(),
    }); // prettier-ignore
  }
  const settled = /^PUT .*\/conflicts\/(.+)\/settlement$/.exec(route)?.[1];
  if (settled) {
    const { decision } = await bodyOf<{ decision: ConflictDecision }>(request);
    const conflict = conflicts.find(({ id }) => id === settled);
    if (conflict) Object.assign(conflict, { decision, settledAt: now().toISOString() });
    return conflict ? send(response, 204) : problem(response, 409, 'unknown-conflict', 'Unknown conflict');
  }
  const ruled = /^PUT .*\/doors\/(.+)\/walk-ins$/.exec(route)?.[1];
  if (ruled) {
    const { walkIns } = await bodyOf<{ walkIns: WalkIns }>(request);
    for (const door of doors) if (door.id === ruled) door.walkIns = walkIns;
    return send(response, 204);
  }
  const device = /^DELETE .*\/devices\/(.+)$/.exec(route)?.[1];
  if (device) {
    for (const door of doors) for (const one of door.devices) if (one.id === device) one.revoked = true;
    return send(response, 204);
  }
  const door = /^DELETE .*\/doors\/(.+)$/.exec(route)?.[1];
  if (door) {
    doors.splice(0, doors.length, ...doors.filter(({ id }) => id !== door));
    return send(response, 204);
  }
  problem(response, 404, 'not-found', 'Not found');
}

const fixed = new Set<string>([
  'welcome', 'welcome-back', 'already-in', 'elsewhere', 'waitlisted', 'not-booked', 'provisional', 'full', 'revoked',
  'cancelled', 'not-ours', 'nothing-on', 'out', 'not-in',
]); // prettier-ignore

function decide(scan: Scan): ScanAnswer {
  const before = decidedBefore.get(scan.scanId);
  if (before) return before;
  const [, wanted = '', who = 'ADA'] = scan.badge.split(':');
  const verdict = fixed.has(wanted.toLowerCase()) ? (wanted.toLowerCase() as Verdict) : byPresence(scan);
  const session = sessions.find(
    ({ id }) => id === (scan.session ?? (verdict === 'elsewhere' ? 'dd-2.3' : 'cc-3')),
  );
  const decided: ScanAnswer = {
    scanId: scan.scanId,
    verdict,
    session: session?.id,
    sessionTitle: session?.title,
    roomName: session?.roomName,
    place: session?.place,
    name: verdict === 'not-ours' || verdict === 'provisional' ? undefined : (people[who] ?? 'Ada Lovelace'),
    ...(verdict === 'already-in'
      ? { inSince: '2026-06-24T07:01:00Z', inThrough: 'Breakfast hall, garden side' }
      : {}),
    ...(verdict === 'waitlisted' ? { position: 3 } : {}),
  };
  if (session && (verdict === 'welcome' || verdict === 'welcome-back')) session.inside += 1;
  if (session && verdict === 'out') session.inside -= 1;
  if (verdict === 'welcome') arrivals[arrivals.length - 1]! += 1;
  decidedBefore.set(scan.scanId, decided);
  return decided;
}

function byPresence({ badge, direction }: Scan): Verdict {
  const state = inside.get(badge);
  inside.set(badge, direction);
  if (direction === 'OUT') return state === 'IN' ? 'out' : 'not-in';
  return state === 'IN' ? 'already-in' : state === 'OUT' ? 'welcome-back' : 'welcome';
}

/** `taken@…` is registered already, and whoever is called "Full" cannot have the session. */
function registered(response: ServerResponse, { attendeeId, name, email, session }: WalkIn) {
  if (email?.startsWith('taken@')) return problem(response, 409, 'already-registered', 'Registered already');
  if (name === 'Full' && session)
    return problem(response, 409, 'session-not-open', 'The session takes nobody');
  const seats = session ? [{ session, status: 'CONFIRMED' }] : [];
  send(response, 201, { attendeeId, badge: { code: 'LY1:WELCOME', number: '7G3K2-9QXMA' }, seats });
}

function attendance(): Attendance {
  const minute = Math.floor(now().getTime() / 60_000) * 60_000;
  return {
    conference,
    title: 'Social Outcomes Conference 2024, day 2',
    timeZone,
    now: now().toISOString(),
    current: true,
    sessions,
    doors: [
      { id: 'breakfast-hall', name: 'Breakfast hall', lastMinutes: 43, total: 52 },
      { id: 'theatres', name: 'Lecture theatres, main stairs', lastMinutes: 0, total: 0 },
    ],
    perMinute: arrivals.map((count, n) => ({
      minute: new Date(minute - (arrivals.length - 1 - n) * 60_000).toISOString(),
      count,
    })),
  };
}

/** Everybody of the sample, to be found by name. */
function doorList(): ListAnswer {
  const places = sessions.map(({ id, slot, title, roomName, place, startsAt, endsAt, seats }) => ({
    id, slot, title, room: roomName, place, startsAt, endsAt, seats,
  })); // prettier-ignore
  return {
    position: 'mock-1',
    whole: true,
    current: true,
    head: {
      conference,
      door: 'breakfast-hall',
      expiresAt: '2026-06-25T03:00:00Z',
      doorRooms: ['Breakfast hall'],
      keys: {},
      rooms: [...new Set(places.map(({ room }) => room))].map((name) => ({ id: name, name, seats: 84 })),
      sessions: places,
      doors: ['Breakfast hall'],
    },
    badges: Object.values(people).map((name, n) => ({
      id: `A${'BCDEF'[n]}`.padEnd(22, 'A'),
      name,
      booked: [n],
    })),
  };
}

/** Nothing happens at the other doors. */
function silent(request: IncomingMessage, response: ServerResponse) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  const ticking = setInterval(() => response.write(':still here\n\n'), 15_000);
  request.on('close', () => clearInterval(ticking));
}

function live(request: IncomingMessage, response: ServerResponse) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  const tell = () => response.write(`event: attendance\ndata: ${JSON.stringify(attendance())}\n\n`);
  tell();
  const ticking = setInterval(tell, 1_000);
  request.on('close', () => clearInterval(ticking));
}
