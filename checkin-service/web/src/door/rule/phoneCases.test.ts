import { describe, expect, test } from 'vitest';
import days from '../../../../src/test/resources/phone-cases.json';
import type { Direction } from '../../contract/checkin';
import type { Presented } from '../badges/badgeToken';
import { DoorList, type WholeList } from '../list/doorList';
import type { Insisting, WalkIns } from './doorRule';
import { decide } from './phoneDecider';

/** What the service decided, written down by `PhoneCasesTest.java`. */
interface Case {
  presented: Presented;
  at: string;
  direction: Direction;
  pinned?: string;
  insisting: Insisting;
  verdict: string;
  session?: string;
}

describe('a phone without network says what the service would say', () => {
  test.each(days.map((day, n) => [n + 1, day] as const))('at one door after another: day %i', (_, day) => {
    const list = new DoorList(day.list as WholeList);
    const scans = day.scans as Case[];
    const said = scans.map(({ presented, at, direction, pinned, insisting }, n) => {
      const door = { name: 'Here', walkIns: day.walkIns as WalkIns, lead: insisting === 'LEAD' };
      const letIn = insisting !== 'NOBODY';
      const scan = { scanId: `s${n}`, door: '', badge: '', scannedAt: at, direction, session: pinned, letIn };
      const { answer, passage } = decide(list, scan, presented, door);
      if (passage) list.pass(passage);
      return { verdict: answer.verdict, session: answer.session };
    });
    expect(said).toEqual(scans.map(({ verdict, session }) => ({ verdict, session })));
  });

  test('the cases say much', () => {
    const verdicts = new Set(days.flatMap(({ scans }) => scans.map(({ verdict }) => verdict)));
    expect([...verdicts].sort()).toEqual(
      expect.arrayContaining(['already-in', 'cancelled', 'elsewhere', 'full', 'given-on', 'let-in', 'not-booked', 'not-in', 'not-ours', 'out',
        'provisional', 'revoked', 'unreported', 'welcome', 'welcome-back']),
    ); // prettier-ignore
  });
});
