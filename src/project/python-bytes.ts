/** A letter, digit, underscore, or part of a character outside of ASCII: what a name may hold. */
export function isWordByte(byte: number | undefined): boolean {
  return byte !== undefined && CLASS_OF[byte] === WORD;
}

/** A space, a tab or a form feed: what Python allows between words. */
export function isBlank(byte: number | undefined): boolean {
  return byte !== undefined && CLASS_OF[byte] === BLANK;
}

export function isLineEnd(byte: number | undefined): boolean {
  return byte === LINE_FEED || byte === CARRIAGE_RETURN;
}

/** Where the backslash stands that joins the line ending just before `at` to the next one; -1 when none does. */
export function joinBefore(bytes: Buffer, at: number): number {
  if (!isLineEnd(bytes[at - 1])) return -1;
  const isPair =
    bytes[at - 1] === LINE_FEED && bytes[at - 2] === CARRIAGE_RETURN;
  const join = at - (isPair ? 3 : 2);
  return bytes[join] === BACKSLASH ? join : -1;
}

/** Where the next line begins when a backslash at `at` joins it to this one; -1 when none does. */
export function joinAfter(bytes: Buffer, at: number): number {
  if (bytes[at] !== BACKSLASH || !isLineEnd(bytes[at + 1])) return -1;
  const isPair =
    bytes[at + 1] === CARRIAGE_RETURN && bytes[at + 2] === LINE_FEED;
  return at + (isPair ? 3 : 2);
}

export const COLON = 0x3a;
export const COMMA = 0x2c;
export const DOT = 0x2e;
export const HASH = 0x23;
export const OPENING = 0x28;
export const CLOSING = 0x29;
export const SEMICOLON = 0x3b;
export const STAR = 0x2a;
export const UNDERSCORE = 0x5f;

const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

const WORD = 1;
const BLANK = 2;
const CLASS_OF = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80 || /\w/.test(String.fromCharCode(byte))) return WORD;
  return byte === 0x20 || byte === 0x09 || byte === 0x0c ? BLANK : 0;
});
