import type { Choice, Guard, Word } from "./syntax.ts";

/** A simple command with what joins it to the one before in its line. */
export interface Joined {
  readonly operator: "&&" | "||";
  readonly guard: Guard;
}

const TESTS: ReadonlySet<string> = new Set(["[", "[[", "test"]);
/** What may not run, and nothing tells whether it does. */
export const PERHAPS: Guard = { kind: "perhaps" };

/** Behind a test what follows runs with it, or without it; behind another command it runs unless that fails. */
export function joinedBy(
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
