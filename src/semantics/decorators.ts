import type { Expression } from "../syntax/expression.ts";
import type { Evaluator } from "./evaluator.ts";
import { returnedValues } from "./functions.ts";
import type { Decorated } from "./program.ts";
import type { ScopeRef, Value } from "./value.ts";

/** The API paths of a function's decorators, e.g. `builtins.property`, `click.command()`. */
export function decoratorPaths(
  evaluator: Evaluator,
  at: ScopeRef,
): readonly string[] {
  const module = evaluator.module(at.module);
  return decoratorsOf(evaluator, at)
    .flatMap((decorator) => evaluator.valuesOf(module, decorator, null))
    .flatMap((value) => (value.kind === "api" ? [value.path] : []));
}

/** What a function's name stands for after its decorators, those of libraries seen through. */
export function decoratedValues(
  evaluator: Evaluator,
  at: ScopeRef,
): readonly Value[] {
  const decorators = evaluator.program ? decoratorsOf(evaluator, at) : [];
  return decoratedBelow(evaluator, { at, above: decorators.length });
}

/** What a decorator gets: the function with the decorators below it applied. */
export function decoratedBelow(
  evaluator: Evaluator,
  { at, above }: Decorated,
): readonly Value[] {
  const { kind } = evaluator.module(at.module).scope(at.scope);
  const plain: readonly Value[] =
    kind === "class" ? [{ kind, at }] : [{ kind: "function", at }];
  const [decorator, below] = [
    decoratorsOf(evaluator, at).toReversed()[above - 1],
    { at, above: above - 1 },
  ];
  if (decorator === undefined) return plain;
  const results = evaluator
    .valuesOf(evaluator.module(at.module), decorator, null)
    .flatMap((value) => decorationResults(evaluator, value, below))
    .filter(({ kind }) => kind !== "unknown");
  return results.length > 0 ? results : decoratedBelow(evaluator, below);
}

function decoratorsOf(
  evaluator: Evaluator,
  at: ScopeRef,
): readonly Expression[] {
  return evaluator.module(at.module).functionScope(at.scope)?.decorators ?? [];
}

function decorationResults(
  evaluator: Evaluator,
  decorator: Value,
  decorated: Decorated,
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
