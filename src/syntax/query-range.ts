import type { QueryOptions } from "web-tree-sitter";
import type { Span } from "../text/span.ts";

/** A part of a text as a query takes it: in bytes, of which a UTF-16 code unit has two, unlike everywhere else. */
export function rangeOf({ start, end }: Span): QueryOptions {
  return { startIndex: start * 2, endIndex: end * 2 };
}
