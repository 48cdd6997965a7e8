import { backwards, growthOf, type Replaced } from "../text/replaced.ts";
import type { Span } from "../text/span.ts";
import type { TypedIn } from "./earlier.ts";
import type { Module } from "./module.ts";

/**
 * The bodies of the outermost functions in which something was typed, in the text of now; null where something was
 * typed in none.
 */
export function typedFunctions({
  before,
  after,
  replaced,
}: TypedIn): readonly Span[] | null {
  const bodies = new Map<number, Span>();
  for (const { span } of backwards(replaced)) {
    const is = bodyAround(after, span);
    if (is === null) return null;
    bodies.set(is.start, is);
  }
  for (const { span } of replaced) {
    const was = bodyAround(before, span);
    if (was === null) return null;
    const now = grown(was, replaced);
    if (bodies.get(now.start)?.end !== now.end) return null;
  }
  return [...bodies.values()];
}

/** A body with what was typed in it, its start and its end included. */
function grown({ start, end }: Span, replaced: readonly Replaced[]): Span {
  const before = replaced.filter(
    ({ span }) => span.end <= start && span.start < start,
  );
  const upToEnd = replaced.filter(({ span }) => span.end <= end);
  return { start: start + growth(before), end: end + growth(upToEnd) };
}

function growth(parts: readonly Replaced[]): number {
  return parts.reduce((sum, part) => sum + growthOf(part), 0);
}

function bodyAround(module: Module, span: Span): Span | null {
  let outermost: Span | null = null;
  let index: number | null = module.scopeAt(span.start);
  while (index !== null) {
    const scope = module.scope(index);
    if (scope.kind === "function" && holds(scope.body, span)) {
      outermost = scope.body;
    }
    index = scope.parent;
  }
  return outermost;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
