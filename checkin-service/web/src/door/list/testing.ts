import type { ListAnswer, ListedBadge, ListHead } from '../../contract/checkin';

/** A list as checkin-service tells it, for tests. */
export const head = (more: Partial<ListHead> = {}): ListHead => ({
  conference: 'soc24-2',
  door: 'theatre',
  expiresAt: '2026-11-25T04:00:00Z',
  doorRooms: ['lt-1'],
  keys: {},
  rooms: [
    { id: 'lt-1', name: 'Lecture theatre 1', seats: 2 },
    { id: 'seminar', name: 'Seminar room', seats: 60 },
  ],
  sessions: [
    session('dd-1', 'lt-1', '2026-11-24T09:00:00Z', '2026-11-24T10:30:00Z'),
    session('dd-2', 'seminar', '2026-11-24T09:00:00Z', '2026-11-24T10:30:00Z'),
  ],
  doors: ['Theatre', 'Seminar room, garden side'],
  ...more,
});

const session = (id: string, room: string, startsAt: string, endsAt: string) => ({
  id,
  slot: 'morning',
  title: `Title of ${id}`,
  room,
  startsAt,
  endsAt,
  seats: 10,
});

export const whole = (badges: ListedBadge[], more: Partial<ListHead> = {}) => ({
  position: 'era-1',
  whole: true,
  current: true,
  head: head(more),
  badges,
});

export const changed = (position: string, ...badges: ListedBadge[]): ListAnswer => ({
  position,
  whole: false,
  current: true,
  badges,
});

/** An id of 16 bytes, base64url; the first ones differ, as those of real badges do. */
export function badgeId(number: number): string {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setUint32(0, Math.imul(number + 1, 0x9e3779b1));
  new DataView(bytes.buffer).setUint32(12, number);
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}
