/**
 * GitHub's `primaryLocationLineHash` of every line: element n is that of line n + 1.
 * A hash covers 100 characters from the line's beginning on, blanks not counted, and reads
 * `<hexadecimal>:<occurrence in this file>`. A text that ends with a line end has one line more.
 *
 * The text is the file's bytes read as UTF-8 with the byte order mark kept. It must equal, bit for
 * bit, what https://github.com/github/codeql-action/blob/main/src/fingerprints.ts computes.
 */
export function lineHashes(utf8: string): readonly string[] {
  const hashes: string[] = [];
  const occurrences = new Map<string, number>();
  const window = new Uint16Array(WINDOW);
  const beginsLine = new Uint8Array(WINDOW);
  let high = 0;
  let low = 0;
  let slot = 0;
  let atLineStart = true;

  const push = (unit: number) => {
    if (beginsLine[slot] === 1) {
      const hash = hexadecimalOf(high, low);
      const occurrence = (occurrences.get(hash) ?? 0) + 1;
      occurrences.set(hash, occurrence);
      hashes.push(`${hash}:${occurrence}`);
    }
    const dropped = window[slot] ?? 0;
    window[slot] = unit;
    beginsLine[slot] = atLineStart ? 1 : 0;
    atLineStart = unit === LINE_FEED;
    slot = (slot + 1) % WINDOW;

    // hash = 37 × hash + unit − 37¹⁰⁰ × dropped, modulo 2⁶⁴, in two halves of 32 bits.
    const lowProduct = low * BASE + unit;
    const lowDropped = POWER_LOW * dropped;
    const lowDifference = (lowProduct >>> 0) - (lowDropped >>> 0);
    const carry = Math.floor(lowProduct / TWO_32);
    const carryDropped = Math.floor(lowDropped / TWO_32);
    const borrow = lowDifference < 0 ? 1 : 0;
    low = lowDifference >>> 0;
    high =
      (high * BASE + carry - borrow - (POWER_HIGH * dropped + carryDropped)) %
      TWO_32;
    if (high < 0) high += TWO_32;
  };

  for (const unit of keptUnits(utf8)) push(unit);
  push(END);
  for (let count = 0; count < WINDOW; count++) push(0);
  return hashes;
}

const WINDOW = 100;
const BASE = 37;
const TWO_32 = 2 ** 32;
const END = 0xffff;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** 37¹⁰⁰ modulo 2⁶⁴, upper and lower 32 bits. */
const POWER_HIGH = Number(BigInt.asUintN(64, 37n ** 100n) >> 32n);
const POWER_LOW = Number(BigInt.asUintN(32, 37n ** 100n));

/** The code units that count: no space, no tab, every line end as one LF. */
function* keptUnits(text: string): Generator<number> {
  let afterReturn = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const isReturn = unit === CARRIAGE_RETURN;
    const isSecondHalf = unit === LINE_FEED && afterReturn;
    afterReturn = isReturn;
    if (unit === 32 || unit === 9 || isSecondHalf) continue;
    yield isReturn ? LINE_FEED : unit;
  }
}

function hexadecimalOf(high: number, low: number): string {
  if (high === 0) return low.toString(16);
  return high.toString(16) + low.toString(16).padStart(8, "0");
}
