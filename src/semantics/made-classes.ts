import { isSameScope, lineageOf, type Lineage } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import type { ScopeRef, Value } from "./value.ts";

/**
 * Where `super()` in a class looks. In a whole program, that is what stands behind it in each class that is made: the
 * next one need not be its base.
 */
export function lineagesBehind(
  evaluator: Evaluator,
  at: ScopeRef,
): readonly Lineage[] {
  const own = lineageOf(evaluator, at);
  const { program } = evaluator;
  const made =
    program === null
      ? []
      : [at, ...evaluator.subclassesOf(at)].filter(program.isInstantiated);
  const lineages =
    made.length === 0 ? [own] : made.map((of) => lineageOf(evaluator, of));
  return lineages.map((lineage) => ({
    ...lineage,
    classes: lineage.classes.slice(
      lineage.classes.findIndex((one) => isSameScope(one, at)) + 1,
    ),
  }));
}

/** In a whole program, `self` of a class that is never made is one of its subclasses that are. */
export function madeInstead(
  evaluator: Evaluator,
  object: Extract<Value, { kind: "instance" | "class" }>,
  at: ScopeRef,
): readonly Extract<Value, { kind: "instance" }>[] {
  const { program } = evaluator;
  if (program === null || object.kind !== "instance") return [];
  if (object.origin !== null || program.isInstantiated(at)) return [];
  return evaluator
    .subclassesOf(at)
    .filter(program.isInstantiated)
    .map((of) => ({ ...object, of }));
}
