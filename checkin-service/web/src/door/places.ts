import type { DoorSession } from '../contract/checkin';

/** What a room holds yet, over all sessions that are open in it: by this the door says "full". */
export interface RoomSpace {
  room: string;
  left: number;
  kind: 'plenty' | 'few' | 'full';
}

/** So many places are gone before somebody could fetch a chair or send the queue elsewhere. */
const FEW = 5;
/** In a big room the queue is longer: a twentieth of it is few. */
const FEW_OF_ROOM = 1 / 20;

/**
 * How full the rooms of the open sessions are, the fullest first.
 *
 * @param seatsOf how many a room holds; nothing when the phone does not know
 */
export function spaceOf(
  open: readonly DoorSession[],
  seatsOf: (room: string) => number | undefined,
): RoomSpace[] {
  const rooms = [...new Set(open.map(({ roomName }) => roomName))];
  return rooms
    .flatMap((room) => {
      const seats = seatsOf(room);
      if (seats === undefined) return [];
      const inside = open
        .filter(({ roomName }) => roomName === room)
        .reduce((sum, one) => sum + one.inside, 0);
      const left = Math.max(0, seats - inside);
      return [{ room, left, kind: kindOf(left, seats) }];
    })
    .sort((one, other) => one.left - other.left);
}

/** In a small room with few places from the start it is worth a word only when most of them are taken. */
function kindOf(left: number, seats: number): RoomSpace['kind'] {
  if (left === 0) return 'full';
  return left <= Math.max(FEW, seats * FEW_OF_ROOM) && left < seats / 2 ? 'few' : 'plenty';
}
