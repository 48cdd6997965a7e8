import type { Expression } from "../syntax/expression.ts";
import type { Span } from "../text/span.ts";
import type { Module } from "./module.ts";

/** The call, the object of an assignment to an attribute or an item, the base of a class or the decorator that has the span. */
export function expressionAt(module: Module, span: Span): Expression | null {
  const call = module.callAt(span);
  if (call !== null) return module.callExpression(call.call);
  const { stores, scopes } = module.facts;
  const isThere = (expression: Expression): boolean =>
    expression.span.start === span.start && expression.span.end === span.end;
  const store = stores.find(({ object }) => isThere(object));
  if (store !== undefined) return store.object;
  const headers = scopes.flatMap((scope) => {
    switch (scope.kind) {
      case "class":
        return [...scope.bases, ...scope.decorators];
      case "function":
        return scope.decorators;
      default:
        return [];
    }
  });
  return headers.find(isThere) ?? null;
}
