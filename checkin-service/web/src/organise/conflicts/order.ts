import type { Conflict } from '../../contract/checkin';

/** Whether somebody still has to look at it. */
export function isOpen({ cleared, decision }: Conflict): boolean {
  return !cleared && decision === undefined;
}

const newestFirst = (when: (conflict: Conflict) => string) => (one: Conflict, other: Conflict) =>
  Date.parse(when(other)) - Date.parse(when(one));

export function open(conflicts: Conflict[]): Conflict[] {
  return conflicts.filter(isOpen).sort(newestFirst(({ raisedAt }) => raisedAt));
}

export function below(conflicts: Conflict[]): Conflict[] {
  return conflicts
    .filter((conflict) => !isOpen(conflict))
    .sort(newestFirst(({ raisedAt, settledAt }) => settledAt ?? raisedAt));
}
