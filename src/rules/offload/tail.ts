import { contains, type Span } from "../../text/span.ts";
import type { Handler } from "./handler.ts";
import { statementsOf, type Statements } from "./statements.ts";

/** The end of a handler, from the first statement that takes long. */
export interface Tail {
  readonly span: Span;
  readonly statements: Statements;
}

/**
 * The statements from the first of some places to the end of the handler, or of the innermost branch that holds
 * all of them and ends in `return`. Null where the code shares lines in ways that no edit follows.
 * @param places offsets of what takes long
 */
export function tailOf(
  handler: Handler,
  places: readonly number[],
): Tail | null {
  let block = handler.definition.body;
  for (;;) {
    const all = statementsOf(handler.text, handler.tokens, block);
    if (all === null) return null;
    const first = all.spans.findIndex(({ end }) =>
      places.some((place) => place < end),
    );
    const spans = all.spans.slice(first);
    const [start] = spans;
    const end = spans.at(-1);
    if (first < 0 || start === undefined || end === undefined) return null;
    const branch = branchAround(handler, start, places);
    if (branch === null) {
      const span = { start: start.start, end: end.end };
      return { span, statements: { ...all, spans } };
    }
    block = branch;
  }
}

/** A branch of an `if` statement that holds all the places, and behind which nothing runs. */
function branchAround(
  { module, text, tokens }: Handler,
  statement: Span,
  places: readonly number[],
): Span | null {
  if (!text.startsWith("if", statement.start)) return null;
  const branch = module.facts.blocks.find(
    ({ kind, span }) =>
      kind === "if" &&
      contains(statement, span) &&
      places.every((place) => span.start <= place && place < span.end),
  );
  const inside = branch ? statementsOf(text, tokens, branch.span) : null;
  const last = inside?.spans.at(-1);
  return branch && last && text.startsWith("return", last.start)
    ? branch.span
    : null;
}
