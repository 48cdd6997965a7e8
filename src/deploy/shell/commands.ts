import type { Assignment, Choice, Command, Guard, Word } from "./syntax.ts";
import { tokensOf, type Token } from "./tokens.ts";
import { readWord } from "./words.ts";

/** Compound commands that are open where the reader stands. */
type Frame =
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

/** A simple command with what joins it to the one before in its line. */
interface Joined {
  readonly operator: "&&" | "||";
  readonly guard: Guard;
}

const LOOPS: ReadonlySet<string> = new Set(["while", "until", "for", "select"]);
const PASSED_OVER: ReadonlySet<string> = new Set(["do", "!", "time"]);
const TESTS: ReadonlySet<string> = new Set(["[", "[[", "test"]);
const PERHAPS: Guard = { kind: "perhaps" };
const SUBSHELL = { kind: "group", closes: ")", guard: PERHAPS } as const;

/** The simple commands of a shell text, in its order; what does not parse is passed over. */
export function commandsOf(text: string): readonly Command[] {
  const commands: Command[] = [];
  const frames: Frame[] = [];
  let words: Word[] = [];
  let joined: Joined | null = null;
  let nextFunction: string | null = null;
  let before: Token | undefined;

  const finish = (): void => {
    const command = commandOf(text, words, frames, joined?.guard ?? null);
    if (command !== null) commands.push(command);
    words = [];
  };
  const tokens = tokensOf(text);
  for (const [index, token] of tokens.entries()) {
    const frame = frames.at(-1);
    if (frame?.kind === "case" && frame.patternStart !== null) {
      readPattern(text, token, frame, frames);
    } else if (token.kind === "operator") {
      const last = words;
      switch (token.text) {
        case "(":
          if (isClosing(tokens[index + 1])) {
            // `name()`, of which `()` alone is left behind `function name`.
            nextFunction = headOfFunction(text, words) ?? nextFunction;
            words = [];
            frames.push({ ...SUBSHELL, function: null });
          } else {
            finish();
            frames.push({ ...SUBSHELL, function: nextFunction });
            nextFunction = null;
          }
          break;
        case ")":
          finish();
          if (frame?.kind === "group" && frame.closes === ")") frames.pop();
          break;
        case "&&":
        case "||":
          finish();
          joined = joinedBy(token.text, text, last, joined);
          break;
        default:
          finish();
          joined = null;
          if (token.text === ";;" && frame?.kind === "case") {
            frame.patternStart = token.end;
            frame.guard = null;
          }
      }
    } else if (words.length > 0) {
      words.push(token.word);
    } else if (isBehind(before, "function")) {
      nextFunction = token.plain;
    } else if (LOOPS.has(token.plain)) {
      frames.push({ kind: "loop", guard: PERHAPS });
      if (token.plain === "for" || token.plain === "select") {
        words.push(token.word);
      }
    } else if (token.plain === "case") {
      const subject = tokens[index + 1];
      if (subject?.kind === "word") {
        frames.push({
          kind: "case",
          choice: { kind: "case", subject: subject.word, patterns: [] },
          patternStart: subject.word.end,
          guard: null,
        });
      }
    } else if (token.plain === "{") {
      const guard = nextFunction === null ? (joined?.guard ?? null) : null;
      frames.push({
        kind: "group",
        closes: "}",
        guard,
        function: nextFunction,
      });
      nextFunction = null;
      joined = null;
    } else if (token.plain === "}") {
      if (frame?.kind === "group" && frame.closes === "}") frames.pop();
    } else if (token.plain === "if") {
      frames.push({
        kind: "if",
        choice: { kind: "if", conditions: [] },
        conditionStart: token.word.end,
        guard: null,
      });
    } else if (isEnd(token.plain, frame)) {
      frames.pop();
    } else if (frame?.kind === "if" && BRANCHES.has(token.plain)) {
      beginBranch(token.plain, token.word, frame);
    } else if (!PASSED_OVER.has(token.plain) && token.plain !== "function") {
      words.push(token.word);
    }
    before = token;
  }
  finish();
  return commands;
}

function isClosing(token: Token | undefined): boolean {
  return token?.kind === "operator" && token.text === ")";
}

/** The one word in front of `()`; null for an empty array, and where none stands. */
function headOfFunction(text: string, words: readonly Word[]): string | null {
  const [only, more] = words;
  if (only === undefined || more !== undefined) return null;
  const name = text.slice(only.start, only.end);
  return name.includes("=") ? null : name;
}

const BRANCHES: ReadonlySet<string> = new Set(["then", "elif", "else"]);

function isEnd(plain: string, frame: Frame | undefined): boolean {
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

function isBehind(token: Token | undefined, keyword: string): boolean {
  return token?.kind === "word" && token.plain === keyword;
}

function beginBranch(
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
function readPattern(
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

/** Behind a test what follows runs with it, or without it; behind another command it runs unless that fails. */
function joinedBy(
  operator: "&&" | "||",
  text: string,
  words: readonly Word[],
  before: Joined | null,
): Joined | null {
  const [first] = words;
  const last = words.at(-1);
  const isTest =
    first !== undefined && TESTS.has(text.slice(first.start, first.end));
  if (before === null && isTest && last !== undefined) {
    const span = { start: first.start, end: last.end };
    const choice: Choice = { kind: "if", conditions: [span] };
    const branch = operator === "&&" ? 0 : 1;
    return { operator, guard: { kind: "branch", choice, branch } };
  }
  const goesOn = operator === "&&" && !isTest && before?.operator !== "||";
  return goesOn ? before : { operator, guard: PERHAPS };
}

function commandOf(
  text: string,
  words: readonly Word[],
  frames: readonly Frame[],
  joined: Guard | null,
): Command | null {
  if (words.length === 0) return null;
  const assignments: Assignment[] = [];
  for (const word of words) {
    const assignment = assignmentOf(text, word);
    if (assignment === null) break;
    assignments.push(assignment);
  }
  const owner = frames.findLastIndex(
    (frame) => frame.kind === "group" && frame.function !== null,
  );
  const body = frames[owner];
  return {
    assignments,
    words: words.slice(assignments.length),
    guards: [
      ...frames.slice(owner + 1).flatMap(({ guard }) => guard ?? []),
      ...(joined === null ? [] : [joined]),
    ],
    inFunction: body?.kind === "group" ? body.function : null,
  };
}

/** `NAME=value` and `NAME+=value` */
export function assignmentOf(text: string, word: Word): Assignment | null {
  const match = /^([A-Za-z_][A-Za-z0-9_]*)(\+?)=/.exec(
    text.slice(word.start, word.end),
  );
  if (!match) return null;
  const [whole, name = "", plus] = match;
  const start = word.start + whole.length;
  const value = readWord(text, start);
  return {
    name,
    isAppended: plus === "+",
    value: { ...value, end: Math.max(start, value.end) },
    start: word.start,
    end: word.end,
  };
}
