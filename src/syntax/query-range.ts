import type { Node, QueryOptions } from "web-tree-sitter";
import type { Span } from "../text/span.ts";

/** A part of a text as a query takes it: in bytes, of which a UTF-16 code unit has two, unlike everywhere else. */
export function rangeOf({ start, end }: Span): QueryOptions {
  return { startIndex: start * 2, endIndex: end * 2 };
}

/** Whether a node begins in a part of a text. An end counts as inside: nothing else begins there. */
export function beginsIn(
  { start, end }: Span,
  { startIndex }: Pick<Node, "startIndex">,
): boolean {
  return start <= startIndex && startIndex <= end;
}
