import type { Guard, Word } from "./syntax.ts";
import type { Token } from "./tokens.ts";

/** Compound commands that are open where the reader stands. */
export type Frame =
  | {
      readonly kind: "if";
      readonly choice: { readonly kind: "if"; readonly conditions: Span[] };
      /** Where the condition begins that is read now; null behind `then` and `else`. */
      conditionStart: number | null;
      guard: Guard | null;
    }
  | {
      readonly kind: "case";
      readonly choice: {
        readonly kind: "case";
        readonly subject: Word;
        readonly patterns: string[];
      };
      /** Where the pattern begins that is read now; null in a branch. */
      patternStart: number | null;
      guard: Guard | null;
    }
  | { readonly kind: "loop"; readonly guard: Guard }
  | {
      readonly kind: "group";
      readonly closes: "}" | ")";
      readonly function: string | null;
      readonly guard: Guard | null;
    };

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What begins a branch of an `if` that is open. */
export const BRANCHES: ReadonlySet<string> = new Set(["then", "elif", "else"]);

/** Whether a word ends the compound command that is open. */
export function isEnd(plain: string, frame: Frame | undefined): boolean {
  switch (frame?.kind) {
    case "if":
      return plain === "fi";
    case "case":
      return plain === "esac";
    case "loop":
      return plain === "done";
    default:
      return false;
  }
}

/** `then`, `elif` or `else`. */
export function beginBranch(
  keyword: string,
  { start, end }: Word,
  frame: Frame & { readonly kind: "if" },
): void {
  const { choice } = frame;
  const branch = choice.conditions.length;
  if (keyword === "elif") {
    frame.conditionStart = end;
    frame.guard = null;
  } else if (keyword === "else") {
    frame.guard = { kind: "branch", choice, branch };
  } else if (frame.conditionStart !== null) {
    choice.conditions.push({ start: frame.conditionStart, end: start });
    frame.conditionStart = null;
    frame.guard = { kind: "branch", choice, branch };
  }
}

/** `in`, then `pattern | pattern)`, or the end of the `case`. */
export function readPattern(
  text: string,
  token: Token,
  frame: Frame & { readonly kind: "case" },
  frames: Frame[],
): void {
  if (token.kind === "word") {
    if (token.plain === "esac") frames.pop();
    const isHead = token.plain === "in" && frame.choice.patterns.length === 0;
    const isSubject = token.word === frame.choice.subject;
    if (isHead || isSubject) frame.patternStart = token.word.end;
  } else if (token.text === ")") {
    const { choice } = frame;
    const branch = choice.patterns.length;
    const written = text.slice(frame.patternStart ?? token.start, token.start);
    choice.patterns.push(written.trim().replace(/^\(/, ""));
    frame.patternStart = null;
    frame.guard = { kind: "branch", choice, branch };
  }
}
