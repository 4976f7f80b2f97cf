const JUST_NOW_SECONDS = 20;

/** How long ago a phone was heard of, in words; `away` when it should have been by now. */
export function lastSeen(
  lastSeenAt: string | undefined,
  nowMillis: number,
): { words: string; away: boolean } {
  if (!lastSeenAt) return { words: 'not heard of yet', away: true };
  const seconds = Math.max(0, Math.round((nowMillis - Date.parse(lastSeenAt)) / 1_000));
  if (seconds <= JUST_NOW_SECONDS) return { words: 'here now', away: false };
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return { words: `seen ${seconds} s ago`, away: false };
  const words = minutes < 60 ? `seen ${minutes} min ago` : `seen ${Math.round(minutes / 60)} h ago`;
  return { words, away: true };
}
