import type { Assignment, Command, Word } from "./syntax.ts";
import { readWord } from "./words.ts";

/** Deeper in: what stands inside runs only sometimes. */
const OPENS: ReadonlySet<string> = new Set([
  ...["if", "case", "while", "until", "for", "select"],
]);
const CLOSES: ReadonlySet<string> = new Set(["fi", "esac", "done"]);
const PASSED_OVER: ReadonlySet<string> = new Set([
  ...["then", "do", "elif", "else", "!", "{", "}", "time", "in"],
]);

interface Frame {
  readonly word: string;
  condition: string | null;
  inElse: boolean;
}

/** The simple commands of a shell text, in its order; what does not parse is passed over. */
export function commandsOf(text: string): readonly Command[] {
  const commands: Command[] = [];
  const frames: Frame[] = [];
  const documents: { readonly mark: string; readonly dashes: boolean }[] = [];
  let words: Word[] = [];
  let input: Word | null = null;
  let at = 0;
  let conditionStart: number | null = null;

  const finish = (): void => {
    const command = commandOf(text, words, input, frames);
    if (command !== null) commands.push(command);
    words = [];
    input = null;
  };

  while (at < text.length) {
    const character = text[at] ?? "";
    if (character === "\n") {
      finish();
      at += 1;
      for (const { mark, dashes } of documents.splice(0)) {
        at = behindDocument(text, at, mark, dashes);
      }
    } else if (/[ \t\r\f]/.test(character)) {
      at += 1;
    } else if (
      character === "\\" &&
      /^\r?\n/.test(text.slice(at + 1, at + 3))
    ) {
      at += text[at + 1] === "\r" ? 3 : 2;
    } else if (character === "#") {
      const end = text.indexOf("\n", at);
      at = end < 0 ? text.length : end;
    } else if (
      /[;|]/.test(character) ||
      (character === "&" && text[at + 1] !== ">")
    ) {
      finish();
      at += 1;
    } else if (character === "(" || character === ")") {
      // A subshell, a function's `()`, a pattern of `case`: none of them is a word.
      if (character === ")" && frames.at(-1)?.word === "case") words = [];
      else finish();
      at += 1;
    } else if (character === "<" || character === ">" || character === "&") {
      const redirection =
        /^(?:&>>?|<<<|<<-?|<>|<&|>>|>&|>\||<|>)[ \t]*/.exec(
          text.slice(at, at + 40),
        )?.[0] ?? character;
      const target = readWord(text, at + redirection.length);
      const operator = redirection.trim();
      if (operator === "<<<") input = target;
      if (operator === "<<" || operator === "<<-") {
        const mark = target.parts
          .map((part) => (part.kind === "literal" ? part.text : ""))
          .join("");
        documents.push({ mark, dashes: operator === "<<-" });
      }
      // `2>` : the number belongs to the redirection.
      const before = words.at(-1);
      if (before?.end === at && /^\d$/.test(text.slice(before.start, at))) {
        words.pop();
      }
      at = Math.max(target.end, at + redirection.length);
    } else {
      const word = readWord(text, at);
      at = Math.max(word.end, at + 1);
      const plain = word.hasQuotes ? "" : text.slice(word.start, word.end);
      if (words.length > 0) words.push(word);
      else if (OPENS.has(plain)) {
        frames.push({ word: plain, condition: null, inElse: false });
        conditionStart = at;
        if (plain === "for" || plain === "select" || plain === "case")
          words.push(word);
      } else if (CLOSES.has(plain)) frames.pop();
      else if (PASSED_OVER.has(plain)) {
        const frame = frames.at(-1);
        if (plain === "{")
          frames.push({ word: "{", condition: null, inElse: false });
        else if (plain === "}") {
          if (frame?.word === "{") frames.pop();
        } else if (plain === "elif") {
          conditionStart = at;
        } else if (plain === "else" && frame) {
          frame.inElse = true;
        } else if (plain === "then" && frame && conditionStart !== null) {
          frame.condition = text.slice(conditionStart, word.start).trim();
          frame.inElse = false;
        }
      } else words.push(word);
    }
  }
  finish();
  return commands;
}

function commandOf(
  text: string,
  words: readonly Word[],
  input: Word | null,
  frames: readonly Frame[],
): Command | null {
  const assignments: Assignment[] = [];
  let first = 0;
  for (const word of words) {
    const assignment = assignmentOf(text, word);
    if (assignment === null) break;
    assignments.push(assignment);
    first += 1;
  }
  if (words.length === 0) return null;
  const around = frames.filter(({ word }) => word !== "{");
  const nearest = around.findLast(({ word }) => word === "if");
  return {
    assignments,
    words: words.slice(first),
    input,
    depth: around.length,
    condition: nearest?.inElse === true ? null : (nearest?.condition ?? null),
    inElse: nearest?.inElse ?? false,
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

/** The offset behind a here-document. */
function behindDocument(
  text: string,
  start: number,
  mark: string,
  dashes: boolean,
): number {
  let at = start;
  while (at < text.length) {
    const end = text.indexOf("\n", at);
    const line = text.slice(at, end < 0 ? text.length : end).replace(/\r$/, "");
    at = end < 0 ? text.length : end + 1;
    if ((dashes ? line.replace(/^\t+/, "") : line) === mark) return at;
  }
  return at;
}
