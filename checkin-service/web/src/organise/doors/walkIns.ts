import type { WalkIns } from '../../contract/checkin';

/** Who may be let in without a seat, in the order from strict to generous. */
export const walkIns: { value: WalkIns; label: string; saved: string }[] = [
  { value: 'NEVER', label: 'Never', saved: 'nobody is let in without a seat' },
  { value: 'WHEN_FREE', label: 'While seats are free', saved: 'people may be let in while seats are free' },
  {
    value: 'ALWAYS',
    label: 'Always, until the room is full',
    saved: 'people may be let in until the room is full',
  },
];
