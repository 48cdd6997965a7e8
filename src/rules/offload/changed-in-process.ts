import { lookUpName } from "../../semantics/name-lookup.ts";
import type { Expression } from "../../syntax/expression.ts";
import { contains, type Span } from "../../text/span.ts";
import type { Handler } from "./handler.ts";
import { changesProcess, type Obstacle } from "./obstacle.ts";

/** A name of the module that the statements bind or put something into: a worker of a queue has another one. */
export function changedInProcess(
  { module, scope, tokens }: Handler,
  statements: readonly Span[],
): Obstacle | null {
  const moves = (span: Span): boolean =>
    statements.some((statement) => contains(statement, span));
  const index = tokens.findIndex(
    ({ kind, text, span }) =>
      kind === "name" && /^(?:global|nonlocal)$/.test(text) && moves(span),
  );
  const declared = tokens[index + 1];
  if (index >= 0 && declared) return changesProcess(declared.text);
  for (const { object, span } of module.facts.stores) {
    const root = rootOf(object);
    if (root?.kind !== "name" || !moves(span)) continue;
    const means = lookUpName(module, root.name, root.span.start);
    if (means.kind === "free") continue;
    const isOuter = means.definitions.some(
      ({ binding }) => binding.scope !== scope && binding.within !== scope,
    );
    const isInner = means.definitions.some(({ binding }) =>
      contains(module.scope(scope).body, binding.span),
    );
    if (isOuter && !isInner) return changesProcess(root.name);
  }
  return null;
}

function rootOf(expression: Expression): Expression | null {
  switch (expression.kind) {
    case "attribute":
    case "subscript":
      return rootOf(expression.object);
    default:
      return expression;
  }
}
