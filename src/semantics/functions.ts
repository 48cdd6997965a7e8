import type { Evaluator } from "./evaluator.ts";
import type { Frame } from "./frame.ts";
import { annotatedValues } from "./annotations.ts";
import { collectedElements } from "./collections.ts";
import { elementsOf } from "./elements.ts";
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
  const module = evaluator.module(at.module);
  const scope = module.functionScope(at.scope);
  if (evaluator.program === null || scope === null) {
    return resultsOf(evaluator, at, frame, "yield");
  }
  // Generators may yield from themselves.
  return evaluator.settle(frame ?? scope, () =>
    yieldedOrPromised(evaluator, at, frame),
  );
}

/** What the annotation says counts where nothing is known of what is yielded. */
function yieldedOrPromised(
  evaluator: Evaluator,
  at: ScopeRef,
  frame: Frame | null,
): readonly Value[] {
  const yielded = resultsOf(evaluator, at, frame, "yield");
  const module = evaluator.module(at.module);
  const returns = module.functionScope(at.scope)?.returns;
  if (!returns) return yielded;
  const promised = annotatedValues(evaluator, module, returns);
  return declaredOr(
    evaluator,
    yielded,
    promised.flatMap((value) =>
      value.kind === "collection" ? collectedElements(evaluator, value) : [],
    ),
  );
}

function resultsOf(
  evaluator: Evaluator,
  at: ScopeRef,
  frame: Frame | null,
  wanted: "return" | "yield",
): readonly Value[] {
  const module = evaluator.module(at.module);
  const results =
    evaluator.program === null
      ? module.resultsOf(at.scope)
      : module.allResultsOf(at.scope);
  return results
    .filter(({ kind }) => (kind === "return") === (wanted === "return"))
    .flatMap(({ kind, value }) =>
      kind === "yield-from" && evaluator.program !== null
        ? elementsOf(evaluator, module, value, frame)
        : evaluator.valuesOf(module, value, frame),
    );
}
