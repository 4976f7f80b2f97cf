/** So long nobody has held up, touched or typed anything. */
export const QUIET_MILLIS = 20_000;

/** What the page is doing. */
export interface Moment {
  /** Whether the check-in service answers. */
  isConnected: boolean;
  /** Whether a verdict, or that one is awaited, is on the screen. */
  isShowing: boolean;
  isSheetOpen: boolean;
  /** Whether somebody is in the middle of typing beside the picture. */
  isTyping: boolean;
  /** Scans on the phone that are being kept, checked or sent, or wait for that. */
  waiting: number;
  idleMillis: number;
}

/**
 * Whether the page may be loaded anew without anybody noticing: a phone at a door is open for ten hours, so whoever waits
 * until it is closed waits for the evening. Scans outlive a reload; that none is waiting keeps a verdict from being lost
 * that somebody stands there for. Without network nothing changes: then the page that works is the one to keep.
 */
export function isQuiet(moment: Moment): boolean {
  return (
    moment.isConnected &&
    !moment.isShowing &&
    !moment.isSheetOpen &&
    !moment.isTyping &&
    moment.waiting === 0 &&
    moment.idleMillis >= QUIET_MILLIS
  );
}
