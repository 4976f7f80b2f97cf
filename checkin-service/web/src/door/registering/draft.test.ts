import { expect, test } from 'vitest';
import type { DoorSession } from '../../contract/checkin';
import { fresh, offered, wishOf } from './draft';

const session = (id: string, kind: string) => ({ id, kind }) as DoorSession;
const sessions = [session('dd-1', 'DEEP_DIVE'), session('talk', 'PUBLIC_TALK'), session('gala', 'GALA')];

test('the public comes to public talks only, and nobody registers here for the gala', () => {
  expect(offered(sessions, 'DELEGATE').map(({ id }) => id)).toEqual(['dd-1', 'talk']);
  expect(offered(sessions, 'PUBLIC').map(({ id }) => id)).toEqual(['talk']);
});

test('no session is wished for where none is chosen', () => {
  expect(wishOf(fresh()).session).toBeUndefined();
  expect(wishOf({ ...fresh(), session: 'dd-1' }).session).toBe('dd-1');
});
