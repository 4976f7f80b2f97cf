import { isHandedOut } from './handedOut';

/** Every badge's QR text begins so; see "Badge" in the design. */
const SCHEME = 'LY1:';

/** Crockford's base 32 has neither I, L, O nor U: people read I and L as 1, and O as 0. */
const NUMBER = /^[0-9A-HJKMNP-TV-Z]{10}$/;

export function isBadgeText(text: string): boolean {
  const written = text.toUpperCase();
  return written.startsWith(SCHEME) || isHandedOut(written);
}

/**
 * What a person typed, or a hand-held scanner did, as the service reads it: a badge's text or its number
 * (`XXXXX-XXXXX`); nothing when it is neither.
 */
export function readTyped(typed: string): string | undefined {
  const text = typed.trim().toUpperCase();
  if (isBadgeText(text)) return text;
  const number = text.replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  return NUMBER.test(number) ? `${number.slice(0, 5)}-${number.slice(5)}` : undefined;
}
