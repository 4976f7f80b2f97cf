/** How a service's history of a conference is, as every service tells it below `…/conferences/{c}/history`. */
export interface HistoryPage {
  /** The record behind which nothing more is taken in. */
  unreadable?: { sequence: number; why: string } | null;
  /** Other services that are no longer listened to, and why. */
  stale: Record<string, string>;
}
