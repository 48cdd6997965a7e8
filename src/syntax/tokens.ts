import type { Span } from "../text/span.ts";

/** A piece of Python as an edit that moves code needs it; what an f-string computes follows the f-string. */
export interface Token {
  readonly kind:
    "name" | "number" | "string" | "comment" | "line-end" | "operator";
  readonly text: string;
  readonly span: Span;
  /** How many brackets stand open around it. */
  readonly depth: number;
}

/** The tokens of a part of a text; `line-end` is the end of a statement's line, not of one that goes on. */
export function tokensIn(text: string, { start, end }: Span): readonly Token[] {
  return read(text.slice(0, end), start, 0, "").tokens;
}

interface Read {
  readonly tokens: readonly Token[];
  /** Where reading has stopped. */
  readonly end: number;
}

const BLANK = /(?:[ \t\f]|\\(?:\r\n|\n|\r))+/y;

/** A string is read on from its quote. */
const KINDS = [
  ["comment", /#[^\n\r]*/y],
  ["string", /[rbuft]{0,2}(?:"""|'''|"|')/iy],
  ["line-end", /\r\n|\n|\r/y],
  ["name", /[\p{L}_][\p{L}\p{N}_]*/uy],
  ["number", /\.?\d(?:[eE][+-]|[\w.])*/y],
  ["operator", /[^]/y],
] as const satisfies [Token["kind"], RegExp][];

/** Reads to the end, or, inside of an f-string's braces, to what closes them, conversions and format left out. */
function read(
  text: string,
  from: number,
  outerDepth: number,
  around: "" | "braces",
): Read {
  const tokens: Token[] = [];
  let depth = outerDepth;
  let at = from;
  while (at < text.length) {
    at += matchAt(BLANK, text, at).length;
    const [kind, found] = tokenAt(text, at);
    if (found === "") break;
    const isLast = around === "braces" && depth === outerDepth;
    if (isLast && /^(?:[}:]|!(?!=))/.test(text.slice(at, at + 2))) break;
    if (")]}".includes(found)) depth -= 1;
    if (kind === "string") {
      const string = readString(text, at, found, depth);
      tokens.push(...string.tokens);
      at = string.end;
      continue;
    }
    const span = { start: at, end: at + found.length };
    at = span.end;
    if (kind !== "line-end" || depth === 0) {
      tokens.push({ kind, text: found, span, depth });
    }
    if ("([{".includes(found)) depth += 1;
  }
  return { tokens, end: at };
}

function tokenAt(text: string, at: number): readonly [Token["kind"], string] {
  for (const [kind, pattern] of KINDS) {
    const found = matchAt(pattern, text, at);
    if (found !== "") return [kind, found];
  }
  return ["operator", ""];
}

/** A string with the tokens in its braces behind it. */
function readString(
  text: string,
  start: number,
  opening: string,
  depth: number,
): Read {
  const quote = opening.replace(/^\w*/, "");
  const prefix = opening.slice(0, -quote.length).toLowerCase();
  const isTemplate = /[ft]/.test(prefix);
  const inner: Token[] = [];
  let at = start + opening.length;
  while (at < text.length && !text.startsWith(quote, at)) {
    if (text[at] === "\\") at += 2;
    else if (isTemplate && text.startsWith("{{", at)) at += 2;
    else if (isTemplate && text[at] === "{") {
      const field = read(text, at + 1, depth + 1, "braces");
      inner.push(...field.tokens);
      // What follows a colon is text that may hold braces again.
      at = Math.max(field.end, at + 1);
    } else at += 1;
  }
  const end = Math.min(at + quote.length, text.length);
  const span = { start, end };
  const whole = { kind: "string", text: text.slice(start, end), span, depth };
  return { tokens: [{ ...whole, kind: "string" }, ...inner], end };
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}
