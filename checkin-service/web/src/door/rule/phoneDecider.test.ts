import { beforeEach, describe, expect, test } from 'vitest';
import type { Scan } from '../../contract/checkin';
import { numberOf, type Presented } from '../badges/badgeToken';
import { DoorList } from '../list/doorList';
import { badgeId, changed, whole } from '../list/testing';
import { decide, type ThisDoor } from './phoneDecider';

const [ADA, BEN, CYD, DEE, NEW] = [1, 2, 3, 4, 5].map(badgeId) as [string, string, string, string, string];

describe('a phone without network', () => {
  let list: DoorList;
  let scans: number;
  let door: ThisDoor;

  beforeEach(() => {
    scans = 0;
    door = { name: 'Theatre', walkIns: 'NEVER', lead: false };
    list = new DoorList(
      whole([
        { id: ADA, name: 'Ada', booked: [0] },
        { id: BEN, name: 'Ben', booked: [1] },
        { id: CYD, name: 'Cyd', booked: [0], issue: 2 },
        { id: DEE, name: 'Dee', waiting: [0] },
      ]),
    );
  });

  const genuine = (badge: string, issue = 1): Presented => ({ kind: 'genuine', badge, issue });

  function scan(presented: Presented, more: Partial<Scan> = {}) {
    const scanned: Scan = {
      scanId: `s${(scans += 1)}`,
      door: 'theatre',
      badge: '',
      scannedAt: '2026-11-24T09:05:00Z',
      direction: 'IN',
      ...more,
    };
    const { answer, passage } = decide(list, scanned, presented, door);
    if (passage) list.pass(passage);
    return answer;
  }

  test('welcomes who has booked, by name', () => {
    expect(scan(genuine(ADA))).toMatchObject({
      verdict: 'welcome',
      name: 'Ada',
      session: 'dd-1',
      sessionTitle: 'Title of dd-1',
      roomName: 'Lecture theatre 1',
    });
  });

  test('says who is in already, since when and through this door', () => {
    scan(genuine(ADA));
    expect(scan(genuine(ADA), { scannedAt: '2026-11-24T09:06:00Z' })).toMatchObject({
      verdict: 'already-in',
      inSince: '2026-11-24T09:05:00.000Z',
      inThrough: 'Theatre',
    });
  });

  test('counts out and welcomes back', () => {
    scan(genuine(ADA));
    expect(scan(genuine(ADA), { direction: 'OUT' }).verdict).toBe('out');
    expect(scan(genuine(ADA), { direction: 'OUT' }).verdict).toBe('not-in');
    expect(scan(genuine(ADA)).verdict).toBe('welcome-back');
  });

  test('sends people to the room where they are expected', () => {
    expect(scan(genuine(BEN))).toMatchObject({
      verdict: 'elsewhere',
      session: 'dd-2',
      roomName: 'Seminar room',
    });
  });

  test('knows a badge that was replaced', () => {
    expect(scan(genuine(CYD, 1))).toMatchObject({ verdict: 'revoked', name: 'Cyd' });
    expect(scan(genuine(CYD, 2)).verdict).toBe('welcome');
    expect(scan({ kind: 'typed-number', number: numberOf(ADA) }).verdict).toBe('welcome');
  });

  test('lets nobody in from the waitlist', () => {
    expect(scan(genuine(DEE)).verdict).toBe('waitlisted');
  });

  test('lets nobody in on standby: what is free at other doors it does not know', () => {
    list = new DoorList(whole([{ id: DEE, name: 'Dee', standby: [0] }]));
    expect(scan(genuine(DEE)).verdict).toBe('unreported');
  });

  test('says kindly to who has booked and comes late that the seat was given on', () => {
    list = new DoorList(
      whole([
        { id: ADA, booked: [0] },
        { id: BEN, inside: 0 },
        { id: CYD, inside: 0 },
      ]),
    );
    expect(scan(genuine(ADA)).verdict).toBe('full');
    list = DoorList.after(list, { ...changed('era-2'), givenOn: [0] })!;
    expect(scan(genuine(ADA)).verdict).toBe('given-on');
  });

  test('lets in provisionally whose badge is genuine and not on the list, and counts them', () => {
    expect(scan(genuine(NEW)).verdict).toBe('provisional');
    expect(scan(genuine(NEW)).verdict).toBe('already-in');
    expect(list.insideOf(0)).toBe(1);
  });

  test('lets in provisionally with a key that was told while it was away', () => {
    expect(scan({ kind: 'unknown-key', badge: ADA, issue: 1 }).verdict).toBe('provisional');
  });

  test('turns away what is forged, and tells no name', () => {
    expect(scan({ kind: 'forged' })).toMatchObject({ verdict: 'not-ours', name: undefined });
    expect(scan({ kind: 'typed-number', number: '00000-00000' }).verdict).toBe('not-ours');
  });

  test('lets no more in than the room holds', () => {
    scan(genuine(ADA));
    scan(genuine(CYD, 2));
    expect(scan(genuine(NEW)).verdict).toBe('full');
    scan(genuine(ADA), { direction: 'OUT' });
    expect(scan(genuine(ADA)).verdict).toBe('welcome-back');
  });

  test('decides for the session that staff pinned', () => {
    expect(scan(genuine(BEN), { session: 'dd-1' }).verdict).toBe('elsewhere');
    expect(scan(genuine(ADA), { scannedAt: '2026-11-24T11:00:00Z', session: 'dd-1' }).verdict).toBe(
      'welcome',
    );
  });

  test('lets in against the verdict as far as the door goes, or the lead', () => {
    expect(scan(genuine(DEE)).mayLetIn).toBeUndefined();
    door = { ...door, walkIns: 'ALWAYS' };
    expect(scan(genuine(DEE)).mayLetIn).toBe(true);
    expect(scan(genuine(CYD, 1)).mayLetIn).toBeUndefined();
    door = { ...door, lead: true };
    expect(scan(genuine(CYD, 1)).mayLetIn).toBe(true);
    expect(scan(genuine(DEE), { letIn: true })).toMatchObject({ verdict: 'let-in', session: 'dd-1' });
    expect(scan(genuine(DEE)).verdict).toBe('already-in');
  });
});
