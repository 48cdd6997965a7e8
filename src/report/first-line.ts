import type { Span } from "../text/span.ts";
import type { Lines } from "../text/lines.ts";

/** The part of a span that lies on its first line; the whole span where it is on one line. */
export function firstLineOf(span: Span, lines: Lines): Span {
  const { line } = lines.positionAt(span.start);
  const lineEnd = lines.startOf(line) + lines.textOf(line).length;
  return {
    start: span.start,
    end: Math.max(span.start, Math.min(span.end, lineEnd)),
  };
}
