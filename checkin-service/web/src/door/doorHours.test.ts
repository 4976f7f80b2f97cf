import { expect, test } from 'vitest';
import type { DoorSession } from '../contract/checkin';
import { later, openNow } from './doorHours';

const session: DoorSession = {
  id: 'cc-1',
  title: 'Breakfast',
  kind: 'BREAKFAST',
  roomName: 'Hall',
  startsAt: '2026-06-24T07:00:00Z',
  endsAt: '2026-06-24T07:50:00Z',
  seats: 14,
  booked: 3,
  inside: 0,
};
const at = (time: string) => Date.parse(`2026-06-24T${time}Z`);

test.each([
  ['06:29:59', 'later'],
  ['06:30:00', 'open'],
  ['07:49:59', 'open'],
  ['07:50:00', 'over'],
])('at %s a session from 07:00 to 07:50 is %s', (time, state) => {
  expect(openNow([session], at(time))).toHaveLength(state === 'open' ? 1 : 0);
  expect(later([session], at(time))).toHaveLength(state === 'later' ? 1 : 0);
});
