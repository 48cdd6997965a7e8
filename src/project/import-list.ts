import {
  CLOSING,
  COMMA,
  DOT,
  HASH,
  isBlank,
  isLineEnd,
  isWordByte,
  joinAfter,
  OPENING,
  STAR,
} from "./python-bytes.ts";

/** What an `import` lists, as Latin-1 text; with the comments and joined lines that stand in it. */
export interface ImportList {
  readonly text: string;
  /** False when there may be more than the text says. */
  readonly certain: boolean;
}

/** Longer than any list in earnest (18 KB in the standard library and 300 packages): beyond it is no list. */
const LONGEST_LIST_BYTES = 65_536;

/** The list that begins at `from`: up to the end of the logical line, or to the closing parenthesis. */
export function listAfter(bytes: Buffer, from: number): ImportList {
  const start = spaceEnd(bytes, from);
  if (bytes[start] === OPENING) return listInParentheses(bytes, start + 1);
  let end = start;
  for (;;) {
    if (isListByte(bytes[end])) end += 1;
    else {
      const next = joinAfter(bytes, end);
      if (next === -1) break;
      end = next;
    }
  }
  return listOf(bytes, start, end, "closed");
}

function listInParentheses(bytes: Buffer, start: number): ImportList {
  const limit = Math.min(bytes.length, start + LONGEST_LIST_BYTES);
  let end = start;
  while (end < limit && bytes[end] !== CLOSING) {
    if (isListByte(bytes[end]) || isLineEnd(bytes[end])) end += 1;
    else if (bytes[end] === HASH) end = lineEndAfter(bytes, end, limit);
    else {
      const next = joinAfter(bytes, end);
      if (next === -1) break;
      end = next;
    }
  }
  return listOf(bytes, start, end, bytes[end] === CLOSING ? "closed" : "open");
}

function listOf(
  bytes: Buffer,
  start: number,
  end: number,
  ending: "closed" | "open",
): ImportList {
  return {
    text: bytes.toString("latin1", start, end),
    certain: ending === "closed",
  };
}

function spaceEnd(bytes: Buffer, from: number): number {
  let at = from;
  for (;;) {
    if (isBlank(bytes[at])) at += 1;
    else {
      const next = joinAfter(bytes, at);
      if (next === -1) return at;
      at = next;
    }
  }
}

function lineEndAfter(bytes: Buffer, from: number, limit: number): number {
  let at = from;
  while (at < limit && !isLineEnd(bytes[at])) at += 1;
  return at;
}

function isListByte(byte: number | undefined): boolean {
  return (
    isWordByte(byte) ||
    isBlank(byte) ||
    byte === COMMA ||
    byte === DOT ||
    byte === STAR
  );
}
