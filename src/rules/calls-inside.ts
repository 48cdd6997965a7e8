import type { Module } from "../semantics/module.ts";
import type { CallRef } from "../semantics/value.ts";
import { contains, type Span } from "../text/span.ts";

/**
 * The calls in a span that run with the code around it: not those of functions defined there.
 * @param offset of something that stands in that code
 */
export function callsInside(
  module: Module,
  span: Span,
  offset: number,
): readonly CallRef[] {
  const around = module.functionAt(offset)?.scope;
  return module.facts.calls.flatMap((call, index) =>
    contains(span, call.span) &&
    module.functionAt(call.span.start)?.scope === around
      ? [{ module: module.path, call: index }]
      : [],
  );
}
