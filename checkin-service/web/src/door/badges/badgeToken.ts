import { fromBase45 } from './base45';
import { idOfHandedOut, isHandedOut } from './handedOut';

/** What the QR code of a badge says, as the phone reads it without network; see `BadgeVerifier.java`. */
export type Presented =
  | { kind: 'genuine'; badge: string; issue: number }
  /** In the form of a badge, signed with a key that is not known here: it may say anything. */
  | { kind: 'unknown-key'; badge: string; issue: number }
  /** A typed badge number. It names a person and no issue. */
  | { kind: 'typed-number'; number: string }
  /** The code that a door without network handed out: see `HandedOutCode.java`. */
  | { kind: 'handed-out'; badge: string }
  /** Anything else. */
  | { kind: 'forged' };

const SCHEME = 'LY1:';
const TEXT_LENGTH = 129;
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Of base64url, in which ids are written. */
export const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const DOMAIN = 'lanyard badge 1';
const [ID_AT, ISSUE_AT, SIGNATURE_AT, BYTES] = [1, 17, 19, 83];
const REMEMBERED = 2_000;

const FORGED: Presented = { kind: 'forged' };

/** Tells genuine badges from others. Remembers what it has seen: a badge is held up many times a day. */
export class BadgeReader {
  private readonly seen = new Map<string, Presented>();
  private readonly made = new Map<string, Promise<CryptoKey>>();

  /**
   * @param badge as scanned, or a number as `readTyped` writes it
   * @param keys the conference's public badge keys by number, base64url
   * @throws where the browser knows no Ed25519
   */
  async read(badge: string, conference: string, keys: Record<string, string>): Promise<Presented> {
    if (isHandedOut(badge)) return handedOut(badge);
    if (!badge.startsWith(SCHEME)) return { kind: 'typed-number', number: badge };
    const known = this.seen.get(badge);
    if (known) return known;
    const presented = await this.verify(badge, conference, keys);
    if (presented.kind === 'genuine') this.remember(badge, presented);
    return presented;
  }

  private async verify(badge: string, conference: string, keys: Record<string, string>): Promise<Presented> {
    const bytes = badge.length === TEXT_LENGTH ? fromBase45(badge.slice(SCHEME.length)) : undefined;
    if (bytes?.length !== BYTES) return FORGED;
    const token = { badge: base64url(bytes.slice(ID_AT, ISSUE_AT)), issue: bytes[17]! * 256 + bytes[18]! };
    const key = keys[String(bytes[0])];
    if (!key) return { kind: 'unknown-key', ...token };
    const scope = new TextEncoder().encode(`${DOMAIN}\0${conference}\0`);
    const signed = new Uint8Array([...scope, ...bytes.slice(0, SIGNATURE_AT)]);
    const signature = bytes.slice(SIGNATURE_AT);
    const genuine = await crypto.subtle.verify('Ed25519', await this.publicKey(key), signature, signed);
    return genuine ? { kind: 'genuine', ...token } : FORGED;
  }

  private publicKey(key: string): Promise<CryptoKey> {
    const made = this.made.get(key);
    if (made) return made;
    const making = crypto.subtle.importKey('raw', fromBase64url(key), 'Ed25519', false, ['verify']);
    this.made.set(key, making);
    return making;
  }

  private remember(badge: string, presented: Presented): void {
    const [oldest] = this.seen.keys();
    if (this.seen.size >= REMEMBERED && oldest !== undefined) this.seen.delete(oldest);
    this.seen.set(badge, presented);
  }
}

function handedOut(text: string): Presented {
  const id = idOfHandedOut(text);
  return id ? { kind: 'handed-out', badge: base64url(id) } : FORGED;
}

/** The number printed on the badge with this id (base64url): its first 50 bits, `XXXXX-XXXXX`. */
export function numberOf(badge: string): string {
  const number = fromBits(bitsOf(badge.slice(0, 9), BASE64, 6).slice(0, 50), CROCKFORD, 5);
  return `${number.slice(0, 5)}-${number.slice(5)}`;
}

/** How the ids of badges with this number begin. */
export function beginningOf(number: string): string {
  return fromBits(bitsOf(number.replace('-', ''), CROCKFORD, 5).slice(0, 48), BASE64, 6);
}

const bitsOf = (text: string, alphabet: string, each: number) =>
  [...text].map((digit) => alphabet.indexOf(digit).toString(2).padStart(each, '0')).join('');

const fromBits = (bits: string, alphabet: string, each: number) =>
  Array.from({ length: bits.length / each }, (_, n) =>
    alphabet.charAt(parseInt(bits.slice(n * each, (n + 1) * each), 2)),
  ).join('');

/** As ids are written in lists. */
export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0));
}
