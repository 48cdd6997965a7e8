import type { Word } from "./syntax.ts";
import { readWord } from "./words.ts";

/** What a shell text consists of; redirections, comments and here-documents are left out. */
export type Token =
  | {
      readonly kind: "word";
      readonly word: Word;
      /** As it is written; empty with quotes, since no quoted word is a keyword. */
      readonly plain: string;
    }
  | {
      readonly kind: "operator";
      /** `;;` also for `;&` and `;;&`; a line's end is one, too. */
      readonly text: "\n" | ";" | ";;" | "&" | "&&" | "|" | "||" | "(" | ")";
      readonly start: number;
      readonly end: number;
    };

const OPERATOR = /\n|;;?&?|&&|&(?!>)|\|\|?|[()]/y;
const REDIRECTION = /(?:&>>?|<<<|<<-?|<>|<&|>>|>&|>\||<|>)[ \t]*/y;

/** The tokens of a shell text in its order. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const documents: HereDocument[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at] ?? "";
    if (/[ \t\r\f]/.test(character)) {
      at += 1;
    } else if (/^\\\r?\n/.test(text.slice(at, at + 3))) {
      at += text[at + 1] === "\r" ? 3 : 2;
    } else if (character === "#") {
      const end = text.indexOf("\n", at);
      at = end < 0 ? text.length : end;
    } else if (matchAt(OPERATOR, text, at) !== null) {
      const written = matchAt(OPERATOR, text, at) ?? "";
      const end = at + written.length;
      tokens.push({
        kind: "operator",
        text: operatorOf(written),
        start: at,
        end,
      });
      at = end;
      if (written === "\n") at = behindDocuments(text, at, documents);
    } else if (/[<>&]/.test(character)) {
      at = readRedirection(text, at, tokens, documents);
    } else {
      const word = readWord(text, at);
      const plain = word.hasQuotes ? "" : text.slice(word.start, word.end);
      tokens.push({ kind: "word", word, plain });
      at = Math.max(word.end, at + 1);
    }
  }
  return tokens;
}

interface HereDocument {
  readonly mark: string;
  /** Whether tabs may stand in front of its end, behind `<<-`. */
  readonly tabs: boolean;
}

function operatorOf(
  written: string,
): (Token & { readonly kind: "operator" })["text"] {
  switch (written) {
    case "\n":
    case ";":
    case "&":
    case "&&":
    case "|":
    case "||":
    case "(":
    case ")":
      return written;
    default:
      return ";;";
  }
}

function readRedirection(
  text: string,
  at: number,
  tokens: Token[],
  documents: HereDocument[],
): number {
  const written = matchAt(REDIRECTION, text, at) ?? text.slice(at, at + 1);
  const operator = written.trim();
  // `2>` : the number belongs to the redirection.
  const before = tokens.at(-1);
  const isNumber =
    before?.kind === "word" &&
    before.word.end === at &&
    /^\d$/.test(before.plain);
  if (isNumber) tokens.pop();
  const target = readWord(text, at + written.length);
  if (operator === "<<" || operator === "<<-") {
    const mark = target.parts
      .map((part) => (part.kind === "literal" ? part.text : ""))
      .join("");
    documents.push({ mark, tabs: operator === "<<-" });
  }
  return Math.max(target.end, at + written.length);
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** The offset behind the here-documents that begin in the line before. */
function behindDocuments(
  text: string,
  start: number,
  documents: HereDocument[],
): number {
  let at = start;
  for (const { mark, tabs } of documents.splice(0)) {
    while (at < text.length) {
      const end = text.indexOf("\n", at);
      const stop = end < 0 ? text.length : end;
      const line = text.slice(at, stop).replace(/\r$/, "");
      at = end < 0 ? text.length : end + 1;
      if ((tabs ? line.replace(/^\t+/, "") : line) === mark) break;
    }
  }
  return at;
}
