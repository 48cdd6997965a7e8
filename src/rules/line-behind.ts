import { lineEndOf, type Edit } from "../text/edit.ts";
import type { Span } from "../text/span.ts";

/** A line behind a statement that has its lines for itself; null where it has not. */
export function lineBehind(
  text: string,
  { start, end }: Span,
  line: string,
): Edit | null {
  const indent = /(?:^|[\n\r])([ \t]*)$/.exec(text.slice(0, start))?.[1];
  // What else ends its last line.
  const rest = /^[ \t]*(?:#[^\n\r]*)?(?=[\n\r]|$)/.exec(text.slice(end))?.[0];
  if (indent === undefined || rest === undefined) return null;
  const at = end + rest.length;
  return {
    span: { start: at, end: at },
    text: lineEndOf(text) + indent + line,
  };
}
