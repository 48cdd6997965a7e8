import type { Expression } from "../../syntax/expression.ts";
import { lineageOf } from "../classes.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Module } from "../module.ts";
import type { ScopeRef } from "../value.ts";

/**
 * The methods of a view that its `dispatch_request` may pick by a computed name, `getattr(self, name)`: those whose
 * names are written in the class's attributes, e.g. in a table of operations.
 */
export function isDispatched(
  evaluator: Evaluator,
  at: ScopeRef,
  dispatch: ScopeRef,
): (method: string) => boolean {
  if (!picksByName(evaluator.module(dispatch.module), dispatch)) {
    return () => false;
  }
  const names = new Set(
    lineageOf(evaluator, at).classes.flatMap((one) => {
      const module = evaluator.module(one.module);
      return module.facts.bindings.flatMap(({ scope, value }) =>
        scope === one.scope && value.kind === "expression"
          ? textsIn(module, value.value)
          : [],
      );
    }),
  );
  return (method) => names.has(method);
}

/** `getattr(self, name)` with a name that is not written there. */
function picksByName(module: Module, { scope }: ScopeRef): boolean {
  const self = module.functionScope(scope)?.parameters[0]?.name;
  return module.facts.calls.some(
    ({ callee, within, arguments: [object, name] }) =>
      within === scope &&
      callee.kind === "name" &&
      callee.name === "getattr" &&
      object?.value.kind === "name" &&
      object.value.name === self &&
      name !== undefined &&
      name.value.kind !== "string",
  );
}

/** The texts in what is written out, also as `dict({…})`. */
function textsIn(module: Module, expression: Expression): readonly string[] {
  const inner = (part: Expression): readonly string[] => textsIn(module, part);
  switch (expression.kind) {
    case "string":
      return [expression.value];
    case "sequence":
      return expression.items.flatMap(inner);
    case "dict":
      return expression.entries.flatMap(({ value }) => inner(value));
    case "call":
      return module
        .call(expression.call)
        .arguments.flatMap(({ value }) => inner(value));
    default:
      return [];
  }
}
