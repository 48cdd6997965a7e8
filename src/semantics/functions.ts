import type { Evaluator } from "./evaluator.ts";
import type { Frame } from "./frame.ts";
import { annotatedValues } from "./annotations.ts";
import { declaredOr } from "./binding-values.ts";
import { unknown, type ScopeRef, type Value } from "./value.ts";

/** What a call of the function gives; a generator's elements are asked of `yieldedValues`. */
export function returnedValues(
  evaluator: Evaluator,
  at: ScopeRef,
  frame: Frame | null,
): readonly Value[] {
  const module = evaluator.module(at.module);
  const scope = module.functionScope(at.scope);
  if (scope === null || scope.isGenerator) return [unknown("a generator")];
  return declaredOr(
    evaluator,
    resultsOf(evaluator, at, frame, "return"),
    scope.returns ? annotatedValues(evaluator, module, scope.returns) : [],
  );
}

/** What a generator yields: what `with` binds when it is a context manager. */
export function yieldedValues(
  evaluator: Evaluator,
  at: ScopeRef,
  frame: Frame | null,
): readonly Value[] {
  return resultsOf(evaluator, at, frame, "yield");
}

function resultsOf(
  evaluator: Evaluator,
  at: ScopeRef,
  frame: Frame | null,
  kind: "return" | "yield",
): readonly Value[] {
  const module = evaluator.module(at.module);
  return module
    .resultsOf(at.scope)
    .filter((result) => result.kind === kind)
    .flatMap(({ value }) => evaluator.valuesOf(module, value, frame));
}
