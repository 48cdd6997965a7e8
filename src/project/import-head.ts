import { moduleIn } from "./import-names.ts";
import {
  COLON,
  DOT,
  isBlank,
  isLineEnd,
  isWordByte,
  joinBefore,
  SEMICOLON,
} from "./python-bytes.ts";

/** Whether a statement may begin at `at`: nothing but space before it on its line, or after `;` or `:`. */
export function startsStatement(
  bytes: Buffer,
  at: number,
  fileStart: number,
): boolean {
  let before = at - 1;
  while (before >= fileStart && isBlank(bytes[before])) before -= 1;
  const byte = bytes[before];
  return (
    before < fileStart ||
    isLineEnd(byte) ||
    byte === SEMICOLON ||
    byte === COLON
  );
}

/**
 * The module of a `from` statement whose `import` stands at `at`; null when no such statement begins
 * between `floor` and there. Characters outside of ASCII come byte by byte, as Latin-1.
 */
export function moduleBefore(
  bytes: Buffer,
  at: number,
  floor: number,
  fileStart: number,
): string | null {
  for (let start = at; ;) {
    while (start > floor && isModuleByte(bytes[start - 1])) start -= 1;
    const module = afterFrom(bytes, start);
    if (module !== -1) {
      return module < at && startsStatement(bytes, start, fileStart)
        ? moduleIn(bytes.toString("latin1", module, at))
        : null;
    }
    start = joinBefore(bytes, start);
    if (start < floor) return null;
  }
}

/** Where the module begins when the first word from `at` on is `from`; -1 when it is another one. */
function afterFrom(bytes: Buffer, at: number): number {
  let start = at;
  while (isBlank(bytes[start])) start += 1;
  const end = start + 4;
  return bytes[start] === LETTER_F &&
    bytes[start + 1] === LETTER_R &&
    bytes[start + 2] === LETTER_O &&
    bytes[start + 3] === LETTER_M &&
    !isWordByte(bytes[end])
    ? end
    : -1;
}

const LETTER_F = 0x66;
const LETTER_R = 0x72;
const LETTER_O = 0x6f;
const LETTER_M = 0x6d;

function isModuleByte(byte: number | undefined): boolean {
  return isWordByte(byte) || isBlank(byte) || byte === DOT;
}
