import type { Evaluator } from "./evaluator.ts";
import { returnedValues } from "./functions.ts";
import type { ScopeRef, Value } from "./value.ts";

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

/** What a function's name stands for after its decorators, those of libraries seen through. */
export function decoratedValues(
  evaluator: Evaluator,
  at: ScopeRef,
): readonly Value[] {
  const plain: readonly Value[] = [{ kind: "function", at }];
  if (evaluator.program === null) return plain;
  const module = evaluator.module(at.module);
  const decorators = module.functionScope(at.scope)?.decorators ?? [];
  return decorators.toReversed().reduce((inner, decorator) => {
    const results = evaluator
      .valuesOf(module, decorator, null)
      .flatMap((value) => decorationResults(evaluator, value, at))
      .filter(({ kind }) => kind !== "unknown");
    return results.length > 0 ? results : inner;
  }, plain);
}

function decorationResults(
  evaluator: Evaluator,
  decorator: Value,
  decorated: ScopeRef,
): readonly Value[] {
  switch (decorator.kind) {
    case "function":
    case "method": {
      const at =
        decorator.kind === "function" ? decorator.at : decorator.function;
      const frame = evaluator.frames.decorating(at, decorated);
      return returnedValues(evaluator, at, frame);
    }
    case "class":
      return [{ kind: "instance", of: decorator.at, origin: null }];
    default:
      return [];
  }
}
