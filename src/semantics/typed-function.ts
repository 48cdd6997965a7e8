import type { Span } from "../text/span.ts";
import type { TypedIn } from "./earlier.ts";
import type { Module } from "./module.ts";

/** The body of the outermost function in which all that was typed stands, in the text of now; null where there is none. */
export function typedFunction({
  before,
  after,
  replaced: { span, length },
}: TypedIn): Span | null {
  const now = { start: span.start, end: span.start + length };
  const was = bodyAround(before, span);
  const is = bodyAround(after, now);
  if (was === null || is === null) return null;
  const isSame =
    was.start === is.start && was.end - span.end === is.end - now.end;
  return isSame ? is : null;
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
