import {
  beginBranch,
  BRANCHES,
  isEnd,
  readPattern,
  type Frame,
} from "./compound.ts";
import { joinedBy, PERHAPS, type Joined } from "./lists.ts";
import type { Assignment, Command, Guard, Word } from "./syntax.ts";
import { tokensOf, type Token } from "./tokens.ts";
import { readWord } from "./words.ts";

const LOOPS: ReadonlySet<string> = new Set(["while", "until", "for", "select"]);
const PASSED_OVER: ReadonlySet<string> = new Set(["do", "!", "time"]);
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

function isBehind(token: Token | undefined, keyword: string): boolean {
  return token?.kind === "word" && token.plain === keyword;
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
