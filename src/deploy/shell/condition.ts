import { part, type Located } from "../located.ts";
import { textOf, type Expansion } from "./expand.ts";
import type { Word } from "./syntax.ts";
import { tokensOf } from "./tokens.ts";

/** Whether a condition holds, e.g. `[ "$1" = web ] || test -z "$2"`; null where that is not known. */
export function conditionHolds(
  { start, end }: { readonly start: number; readonly end: number },
  expansion: Expansion,
): boolean | null {
  const script = part(expansion.script, start, end);
  let holds: boolean | null = null;
  let operator: "&&" | "||" | null = null;
  let words: Word[] = [];
  const take = (): void => {
    if (words.length === 0) return;
    const next = testHolds(words, { ...expansion, script });
    holds = operator === null ? next : combined(operator, holds, next);
    words = [];
  };
  for (const token of tokensOf(script.text)) {
    if (token.kind === "word") words.push(token.word);
    else if (token.text === "&&" || token.text === "||") {
      take();
      operator = token.text;
    } else if (token.text !== ";" && token.text !== "\n") return null;
  }
  take();
  return holds;
}

function combined(
  operator: "&&" | "||",
  left: boolean | null,
  right: boolean | null,
): boolean | null {
  const decisive = operator === "||";
  if (left === decisive || right === decisive) return decisive;
  return left === null || right === null ? null : !decisive;
}

const CLOSING: ReadonlyMap<string, number> = new Map([
  ["[", 1],
  ["[[", 1],
  ["test", 0],
]);

/** One test: two texts compared, or one that is empty or not. */
function testHolds(
  words: readonly Word[],
  expansion: Expansion,
): boolean | null {
  const written = (word: Word | undefined): string =>
    word ? expansion.script.text.slice(word.start, word.end) : "";
  const [first] = words;
  if (written(first) === "!") {
    const holds = testHolds(words.slice(1), expansion);
    return holds === null ? null : !holds;
  }
  const closing = CLOSING.get(written(first));
  if (closing === undefined) return null;
  const operands = words.slice(1, words.length - closing);
  const [left, middle, right] = operands;
  if (left === undefined) return null;
  if (middle === undefined) return not(isEmpty(left, expansion));
  if (right === undefined) {
    const empty = isEmpty(middle, expansion);
    return written(left) === "-z"
      ? empty
      : written(left) === "-n"
        ? not(empty)
        : null;
  }
  if (operands.length !== 3 || /[*?]/.test(written(right))) return null;
  const a = certainText(left, expansion);
  const b = certainText(right, expansion);
  if (a === null || b === null) return null;
  switch (written(middle)) {
    case "=":
    case "==":
      return a === b;
    case "!=":
      return a !== b;
    default:
      return null;
  }
}

function isEmpty(word: Word, expansion: Expansion): boolean | null {
  const text = certainText(word, expansion);
  return text === null ? null : text === "";
}

function not(holds: boolean | null): boolean | null {
  return holds === null ? null : !holds;
}

/** What a word comes to, whoever starts the script; null where a default or another branch can give something else. */
export function certainText(word: Word, expansion: Expansion): string | null {
  if (!isGiven(word, expansion)) return null;
  const value = textOf(word, expansion);
  return value.kind === "known" &&
    value.note === null &&
    value.alternatives.length === 0 &&
    !hasNote(value.located)
    ? value.located.text
    : null;
}

/** A joined text keeps the notes of its parts. */
function hasNote(located: Located): boolean {
  for (let at = 0; at < located.text.length; at += 1) {
    if ((located.noteAt?.(at) ?? null) !== null) return true;
  }
  return false;
}

/** Whether all that a word names is given: what is not may still be given by whoever starts the script. */
function isGiven({ parts }: Word, expansion: Expansion): boolean {
  const { variables, positional } = expansion;
  return parts.every(
    (each) =>
      each.kind !== "variable" ||
      ((/^\d$/.test(each.name)
        ? positional?.[Number(each.name) - 1] !== undefined
        : variables.has(each.name)) &&
        (each.argument === null || isGiven(each.argument, expansion))),
  );
}
