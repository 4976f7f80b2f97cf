import { beforeEach, describe, expect, test } from 'vitest';
import { numberOf } from '../badges/badgeToken';
import { DoorList } from './doorList';
import { badgeId, changed, whole } from './testing';

const [ADA, BEN] = [badgeId(1), badgeId(2)];
const SECONDS = Date.parse('2026-11-24T09:05:00Z') / 1_000;

describe('the list of a phone', () => {
  let list: DoorList;

  beforeEach(() => {
    list = new DoorList(
      whole([
        { id: ADA, name: 'Ada', booked: [0] },
        { id: BEN, name: 'Ben', booked: [1], visited: [1], inside: 1, inSince: SECONDS, inThrough: 1 },
      ]),
    );
  });

  const pass = (scanId: string, badge: string, into?: string) =>
    list.pass({
      scanId,
      badge,
      atSeconds: SECONDS,
      through: 'Theatre',
      ...(into === undefined ? {} : { into }),
    });

  test('tells who is where, since when and through which door', () => {
    expect(list.presenceOf(BEN)).toEqual({
      inside: 1,
      inSince: SECONDS,
      inThrough: 'Seminar room, garden side',
      visited: new Set([1]),
    });
    expect([list.insideOf(0), list.insideOf(1)]).toEqual([0, 1]);
  });

  test('tells how many of the booked have not come, by what it knows from here, too', () => {
    expect(list.expected()).toEqual([1, 0]);
    pass('s1', ADA, 'dd-1');
    expect(list.expected()).toEqual([0, 0]);
    pass('s2', ADA);
    expect(list.expected()).toEqual([0, 0]);
    list.forget('s1');
    list = DoorList.after(list, changed('era-2', { id: BEN, booked: [0, 1], visited: [1] }))!;
    expect(list.expected()).toEqual([2, 0]);
    list = DoorList.after(list, changed('era-3', { id: ADA, cancelled: true, booked: [0] }))!;
    expect(list.expected()).toEqual([1, 0]);
  });

  test('takes in what changed', () => {
    list = DoorList.after(list, changed('era-2', { id: ADA, name: 'Ada', visited: [0], inside: 0 }))!;
    expect(list.presenceOf(ADA).inside).toBe(0);
    expect(list.insideOf(0)).toBe(1);
    expect(list.position).toBe('era-2');
    expect(list.badge(BEN)?.name).toBe('Ben');
  });

  test('forgets a name that was erased', () => {
    list = DoorList.after(list, changed('era-2', { id: ADA, cancelled: true }))!;
    expect(list.badge(ADA)).not.toHaveProperty('name');
  });

  test('is nothing without a whole one to begin with', () => {
    expect(DoorList.after(undefined, changed('era-2'))).toBeUndefined();
  });

  test('counts at once who came in here, and who left another session for it', () => {
    pass('s1', ADA, 'dd-1');
    pass('s2', BEN, 'dd-1');
    expect(list.presenceOf(ADA)).toMatchObject({ inside: 0, inThrough: 'Theatre' });
    expect([list.insideOf(0), list.insideOf(1)]).toEqual([2, 0]);
    pass('s3', ADA);
    expect(list.presenceOf(ADA)).toEqual({ visited: new Set([0]) });
    expect(list.insideOf(0)).toBe(1);
  });

  test('keeps what happened here over whatever the service tells that does not know of it', () => {
    pass('s1', ADA, 'dd-1');
    list = DoorList.after(list, whole([{ id: ADA, name: 'Ada' }]))!;
    expect(list.presenceOf(ADA).inside).toBe(0);
  });

  test('knows what the service decided before it is told what changed', () => {
    pass('s1', ADA, 'dd-1');
    list.settle({ scanId: 's1', verdict: 'welcome', session: 'dd-1' });
    expect(list.presenceOf(ADA).inside).toBe(0);
    expect(list.insideOf(0)).toBe(1);
  });

  test('lets the word of the service stand when it decided otherwise', () => {
    pass('s1', ADA, 'dd-1');
    list.settle({ scanId: 's1', verdict: 'revoked' });
    expect(list.presenceOf(ADA)).toEqual({ visited: new Set() });
    expect(list.insideOf(0)).toBe(0);
  });

  test('does not bring back who has left since, when the word of the service comes late', () => {
    pass('s1', ADA, 'dd-1');
    list = DoorList.after(list, changed('era-2', { id: ADA, name: 'Ada', visited: [0] }))!;
    list.settle({ scanId: 's1', verdict: 'welcome', session: 'dd-1' });
    expect(list.presenceOf(ADA).inside).toBeUndefined();
  });

  test('finds a badge by its number, and none where two have the same', () => {
    expect(list.withNumber(numberOf(ADA))).toBe(ADA);
    const twin = `${ADA.slice(0, -1)}A`;
    list = DoorList.after(list, changed('era-2', { id: twin }))!;
    expect(twin).not.toBe(ADA);
    expect(list.withNumber(numberOf(ADA))).toBeUndefined();
    expect(list.withNumber('00000-00000')).toBeUndefined();
  });
});
