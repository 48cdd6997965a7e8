import { contains, type Span } from "../../text/span.ts";
import type { Handler } from "./handler.ts";
import { isPlainRead, type PlainContext } from "./plain-value.ts";

/** The statements of the end of a handler that do no more than give a name what the request holds. */
export function stayingReads(
  context: PlainContext,
  { module, scope }: Handler,
  statements: readonly Span[],
): readonly Span[] {
  return statements.filter((statement) =>
    module.facts.bindings.some(
      ({ name, scope: owner, span, value }) =>
        owner === scope &&
        contains(statement, span) &&
        module.bindingsOf(scope, name).length === 1 &&
        value.kind === "expression" &&
        span.start === statement.start &&
        value.value.span.end === statement.end &&
        isPlainRead(context, value.value),
    ),
  );
}
