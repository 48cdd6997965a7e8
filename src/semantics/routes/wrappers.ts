import type { Evaluator } from "../evaluator.ts";
import { functionOf } from "../methods.ts";
import type { ScopeRef } from "../value.ts";

/**
 * The functions that the project's decorators put around a function: what is called in its place, and so
 * runs inside of the request. Of `def decorate(view): def wrapper(): …` that is `wrapper`.
 */
export function wrappersOf(
  evaluator: Evaluator,
  at: ScopeRef,
): readonly ScopeRef[] {
  const module = evaluator.module(at.module);
  return (module.functionScope(at.scope)?.decorators ?? []).flatMap(
    (decorator) => {
      const named =
        decorator.kind === "call"
          ? module.call(decorator.call).callee
          : decorator;
      return evaluator.valuesOf(module, named, null).flatMap((value) => {
        const decorating = functionOf(value);
        return decorating ? innermostIn(evaluator, decorating) : [];
      });
    },
  );
}

/** The functions inside of a function that hold no other: those run later, the others when it decorates. */
function innermostIn(
  evaluator: Evaluator,
  { module, scope }: ScopeRef,
): readonly ScopeRef[] {
  const { scopes } = evaluator.module(module).facts;
  const inside = (parent: number): number[] =>
    scopes.flatMap((child, index) =>
      child.kind === "function" && child.parent === parent ? [index] : [],
    );
  const innermost = (parent: number): number[] =>
    inside(parent).flatMap((child) =>
      inside(child).length === 0 ? [child] : innermost(child),
    );
  return innermost(scope).map((index) => ({ module, scope: index }));
}
