import type { Conflict } from '../../contract/checkin';

/** Whether somebody still has to look at it. */
export function isOpen({ cleared, decision }: Conflict): boolean {
  return !cleared && decision === undefined;
}

/** In the order of the service, the newest first: a phone may tell today what was hours ago. */
export function open(conflicts: Conflict[]): Conflict[] {
  return conflicts.filter(isOpen);
}

/** The last settled first. */
export function below(conflicts: Conflict[]): Conflict[] {
  const since = ({ raisedAt, settledAt }: Conflict) => Date.parse(settledAt ?? raisedAt);
  return conflicts.filter((conflict) => !isOpen(conflict)).sort((one, other) => since(other) - since(one));
}
