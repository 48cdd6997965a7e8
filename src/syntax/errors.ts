import type { Node } from "web-tree-sitter";
import { movedSpan, type Replaced } from "../text/replaced.ts";
import type { Span } from "../text/span.ts";
import { spanOf } from "./convert-expression.ts";

/** The outermost places that the parser could not read, in the order of the text. */
export function errorsOf(root: Node): Span[] {
  const errors: Span[] = [];
  const waiting = root.hasError ? [root] : [];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.isError || node.isMissing) errors.push(spanOf(node));
    else if (node.hasError) waiting.push(...node.children.toReversed());
  }
  return errors;
}

/** Whether a text has errors that it did not have before a part of it was replaced. */
export function hasNewErrors(
  before: readonly Span[],
  after: readonly Span[],
  replaced: Replaced,
): boolean {
  const known = new Set(
    before.flatMap((span) => {
      const moved = movedSpan(span, [replaced]);
      return moved ? [`${moved.start}:${moved.end}`] : [];
    }),
  );
  return after.some(({ start, end }) => !known.has(`${start}:${end}`));
}
