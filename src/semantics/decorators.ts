import type { Evaluator } from "./evaluator.ts";
import type { ScopeRef } from "./value.ts";

/** The API paths of a function's decorators, e.g. `builtins.property`, `click.command()`. */
export function decoratorPaths(
  evaluator: Evaluator,
  at: ScopeRef,
): readonly string[] {
  const module = evaluator.module(at.module);
  return (module.functionScope(at.scope)?.decorators ?? [])
    .flatMap((decorator) => evaluator.valuesOf(module, decorator, null))
    .flatMap((value) => (value.kind === "api" ? [value.path] : []));
}
