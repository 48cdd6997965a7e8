import type { Part, Word } from "./syntax.ts";

/** What ends a word outside of quotes. */
const ENDS_WORD = /[\s;&|<>()]/;

const NAME = /[A-Za-z_][A-Za-z0-9_]*|[0-9@*#?$!-]/y;

/** Reads the word at an offset; its end is where the next one may begin. */
export function readWord(text: string, start: number): Word {
  return readParts(text, start, (character) => ENDS_WORD.test(character));
}

/** Reads parts up to a character that ends them, or to the end of the text. */
function readParts(
  text: string,
  start: number,
  ends: (character: string) => boolean,
): Word {
  const parts: Part[] = [];
  let hasQuotes = false;
  let at = start;
  const literal = (value: string, from: number, to: number): void => {
    if (value !== "") {
      parts.push({ kind: "literal", text: value, start: from, end: to });
    }
  };
  while (at < text.length) {
    const character = text[at] ?? "";
    if (ends(character)) break;
    if (character === "\\") {
      const next = text.slice(
        at + 1,
        /^\r\n/.test(text.slice(at + 1)) ? at + 3 : at + 2,
      );
      if (!next.includes("\n")) literal(next, at + 1, at + 2);
      at += 1 + Math.max(1, next.length);
    } else if (character === "'") {
      const close = endOf(text, "'", at + 1);
      literal(text.slice(at + 1, close), at + 1, close);
      hasQuotes = true;
      at = close + 1;
    } else if (character === '"') {
      at = readDoubleQuoted(text, at + 1, parts);
      hasQuotes = true;
    } else if (character === "$" || character === "`") {
      const part = readExpansion(text, at, false);
      parts.push(part);
      at = part.end;
    } else {
      let end = at + 1;
      while (
        end < text.length &&
        !ends(text[end] ?? "") &&
        !/["'\\$`]/.test(text[end] ?? "")
      ) {
        end += 1;
      }
      literal(text.slice(at, end), at, end);
      at = end;
    }
  }
  return { parts, hasQuotes, start, end: Math.min(at, text.length) };
}

/** Reads up to the closing quote and gives the offset behind it. */
function readDoubleQuoted(text: string, start: number, parts: Part[]): number {
  let at = start;
  while (at < text.length && text[at] !== '"') {
    if (text[at] === "$" || text[at] === "`") {
      const part = readExpansion(text, at, true);
      parts.push(part);
      at = part.end;
    } else if (text[at] === "\\" && /["\\$`\n]/.test(text[at + 1] ?? "")) {
      const escaped = text[at + 1] ?? "";
      if (escaped !== "\n") {
        parts.push({
          kind: "literal",
          text: escaped,
          start: at + 1,
          end: at + 2,
        });
      }
      at += 2;
    } else {
      let end = at + 1;
      while (end < text.length && !/["\\$`]/.test(text[end] ?? "")) end += 1;
      parts.push({
        kind: "literal",
        text: text.slice(at, end),
        start: at,
        end,
      });
      at = end;
    }
  }
  return at + 1;
}

/** `$NAME`, `${NAME:-word}`, `$(command)`, `$((1 + 2))`, a command in backquotes; else a plain dollar. */
function readExpansion(text: string, start: number, isQuoted: boolean): Part {
  if (text[start] === "`") {
    const close = endOf(text, "`", start + 1);
    const inner = text.slice(start + 1, close);
    return { kind: "command", text: inner, isQuoted, start, end: close + 1 };
  }
  if (text.startsWith("$((", start)) {
    const close = text.indexOf("))", start + 3);
    if (close >= 0) {
      const inner = text.slice(start + 3, close);
      return { kind: "arithmetic", text: inner, start, end: close + 2 };
    }
  }
  if (text[start + 1] === "(") {
    const close = closingParenthesis(text, start + 2);
    const inner = text.slice(start + 2, close);
    return { kind: "command", text: inner, isQuoted, start, end: close + 1 };
  }
  if (text[start + 1] === "{") return readBraced(text, start, isQuoted);
  NAME.lastIndex = start + 1;
  const name = NAME.exec(text)?.[0];
  return name === undefined
    ? { kind: "literal", text: "$", start, end: start + 1 }
    : {
        kind: "variable",
        name,
        operator: "",
        argument: null,
        isQuoted,
        start,
        end: start + 1 + name.length,
      };
}

function readBraced(text: string, start: number, isQuoted: boolean): Part {
  NAME.lastIndex = start + 2;
  const name = NAME.exec(text)?.[0] ?? "";
  const after = start + 2 + name.length;
  const operator =
    /^(?::?[-=+?])/.exec(text.slice(after, after + 2))?.[0] ?? "";
  const argument = readParts(
    text,
    after + operator.length,
    (character) => character === "}",
  );
  const isPlain = operator === "" && argument.end === after;
  return {
    kind: "variable",
    name,
    operator: operator !== "" || isPlain ? operator : "other",
    argument: operator === "" ? null : argument,
    isQuoted,
    start,
    end: argument.end + 1,
  };
}

function closingParenthesis(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === "'" || character === '"') {
      at = endOf(text, character, at + 1);
    } else if (character === "(") depth += 1;
    else if (character === ")" && (depth -= 1) === 0) return at;
  }
  return text.length;
}

function endOf(text: string, quote: string, start: number): number {
  const end = text.indexOf(quote, start);
  return end < 0 ? text.length : end;
}
