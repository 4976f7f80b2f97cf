import { describe, expect, test } from 'vitest';
import days from '../../../../src/test/resources/phone-cases.json';
import type { Direction } from '../../contract/checkin';
import type { Presented } from '../badges/badgeToken';
import { DoorList, type WholeList } from '../list/doorList';
import { decide } from './phoneDecider';

/** What the service decided, written down by `PhoneCasesTest.java`. */
interface Case {
  presented: Presented;
  at: string;
  direction: Direction;
  pinned?: string;
  verdict: string;
  session?: string;
}

describe('a phone without network says what the service would say', () => {
  test.each(days.map((day, n) => [n + 1, day] as const))('at one door after another: day %i', (_, day) => {
    const list = new DoorList(day.list as WholeList);
    const scans = day.scans as Case[];
    const said = scans.map(({ presented, at, direction, pinned }, n) => {
      const scan = { scanId: `s${n}`, door: '', badge: '', scannedAt: at, direction, session: pinned };
      const { answer, passage } = decide(list, scan, presented, 'Here');
      if (passage) list.pass(passage);
      return { verdict: answer.verdict, session: answer.session };
    });
    expect(said).toEqual(scans.map(({ verdict, session }) => ({ verdict, session })));
  });

  test('the cases have every verdict but those of times at which nothing is on', () => {
    const verdicts = new Set(days.flatMap(({ scans }) => scans.map(({ verdict }) => verdict)));
    expect([...verdicts].sort()).toEqual(
      expect.arrayContaining(['already-in', 'cancelled', 'elsewhere', 'full', 'not-booked', 'not-in', 'not-ours', 'out',
        'provisional', 'revoked', 'unreported', 'waitlisted', 'welcome', 'welcome-back']),
    ); // prettier-ignore
  });
});
