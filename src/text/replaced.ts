import type { Span } from "./span.ts";

/** The one part in which two texts differ: what begins and ends alike is left out. */
export interface Replaced {
  /** In the text before. */
  readonly span: Span;
  /** How long the part is in the text after. */
  readonly length: number;
}

/** What changed from one text to another; null where nothing did. */
export function replacedBetween(
  before: string,
  after: string,
): Replaced | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (
    start < shorter &&
    before.charCodeAt(start) === after.charCodeAt(start)
  ) {
    start += 1;
  }
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) ===
      after.charCodeAt(after.length - 1 - same)
  ) {
    same += 1;
  }
  return {
    span: { start, end: before.length - same },
    length: after.length - same - start,
  };
}

/** Where a span of the text before stands in the text after; null when some of it was replaced. */
export function movedSpan(span: Span, replaced: Replaced | null): Span | null {
  if (replaced === null || span.end <= replaced.span.start) return span;
  const { start, end } = replaced.span;
  if (span.start < end) return null;
  const by = replaced.length - (end - start);
  return { start: span.start + by, end: span.end + by };
}

/** The same for a span that keeps its name while one types inside: it grows and shrinks; null when its start or end was typed over. */
export function stretchedSpan(
  span: Span,
  replaced: Replaced | null,
): Span | null {
  const moved = movedSpan(span, replaced);
  if (moved !== null || replaced === null) return moved;
  const { start, end } = replaced.span;
  if (start <= span.start || span.end < end) return null;
  return { start: span.start, end: span.end + replaced.length - (end - start) };
}
