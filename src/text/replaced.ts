import type { Span } from "./span.ts";

/** A part in which two texts differ: what begins and ends alike is left out. */
export interface Replaced {
  /** In the text before. */
  readonly span: Span;
  /** How long the part is in the text after. */
  readonly length: number;
}

/** What changed from one text to another, as one part; null where nothing did. */
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

/**
 * Where a span of the text before stands in the text after; null when some of it was replaced.
 * @param parts in the order of the text, apart from each other
 */
export function movedSpan(span: Span, parts: readonly Replaced[]): Span | null {
  let by = 0;
  for (const part of parts) {
    const { start, end } = part.span;
    if (span.end <= start) break;
    if (span.start < end) return null;
    by += growthOf(part);
  }
  return { start: span.start + by, end: span.end + by };
}

/**
 * The same for a span that keeps its name while one types inside of it: it grows and shrinks; null when its start or end
 * was typed over.
 */
export function stretchedSpan(
  span: Span,
  parts: readonly Replaced[],
): Span | null {
  let by = 0;
  let inside = 0;
  for (const part of parts) {
    const { start, end } = part.span;
    if (span.end <= start) break;
    if (end <= span.start) by += growthOf(part);
    else if (span.start < start && end <= span.end) inside += growthOf(part);
    else return null;
  }
  return { start: span.start + by, end: span.end + by + inside };
}

/** The same parts, from the text after to the text before. */
export function backwards(parts: readonly Replaced[]): readonly Replaced[] {
  let by = 0;
  return parts.map((part) => {
    const start = part.span.start + by;
    by += growthOf(part);
    return {
      span: { start, end: start + part.length },
      length: part.span.end - part.span.start,
    };
  });
}

/** How much longer the text after is. */
export function growthOf({ span, length }: Replaced): number {
  return length - (span.end - span.start);
}
