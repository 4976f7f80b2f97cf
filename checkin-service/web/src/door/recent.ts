import type { DecidedScan, Direction, Verdict } from '../contract/checkin';

/** One of the last scans. In the memory of the page only: with its names it is gone when the page is. */
export interface RecentScan {
  scanId: string;
  /** By the conference clock, as an ISO instant. */
  scannedAt: string;
  direction: Direction;
  /** What is said of it does not hold any more. */
  undone?: boolean;
  result:
    /** `own` is what the phone said by itself meanwhile. */
    | { kind: 'waiting'; own?: DecidedScan }
    | { kind: 'aside' }
    /** `instead` is what the phone had said by itself, where the service decided otherwise. */
    | { kind: 'decided'; answer: DecidedScan; late: boolean; instead?: Verdict };
}

/** What is said of the scan at the moment, by the service or by this phone. */
export function answerOf({ result }: RecentScan): DecidedScan | undefined {
  switch (result.kind) {
    case 'decided':
      return result.answer;
    case 'waiting':
      return result.own;
    case 'aside':
      return undefined;
  }
}

export const RECENT_AT_MOST = 60;

/** Newest first. */
export function withScan(recent: RecentScan[], scan: RecentScan): RecentScan[] {
  return [scan, ...recent].slice(0, RECENT_AT_MOST);
}

export function withUndone(recent: RecentScan[], scanId: string): RecentScan[] {
  return recent.map((scan) => (scan.scanId === scanId ? { ...scan, undone: true } : scan));
}

export function withResult(recent: RecentScan[], scanId: string, result: RecentScan['result']): RecentScan[] {
  return recent.map((scan) => (scan.scanId === scanId ? { ...scan, result } : scan));
}
