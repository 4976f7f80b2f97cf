import { base45, fromBase45 } from './base45';

/** How the code begins that a door without network hands out; see `HandedOutCode.java`. */
const SCHEME = 'LY0:';
const ID_BYTES = 16;

export function isHandedOut(text: string): boolean {
  return text.startsWith(SCHEME);
}

/** @param id of the badge, 16 bytes */
export function handedOutCode(id: Uint8Array): string {
  return SCHEME + base45(id);
}

/** The id of the badge that the code names. */
export function idOfHandedOut(text: string): Uint8Array<ArrayBuffer> | undefined {
  const id = fromBase45(text.slice(SCHEME.length));
  return id?.length === ID_BYTES ? id : undefined;
}
