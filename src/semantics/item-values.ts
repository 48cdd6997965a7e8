import type { Evaluator } from "./evaluator.ts";
import type { Frame } from "./frame.ts";
import { unknown, type Value } from "./value.ts";

/** `object[key]`; with a key that is not known, any of the items. */
export function itemValues(
  evaluator: Evaluator,
  object: Value,
  keys: readonly Value[],
  frame: Frame | null,
): readonly Value[] {
  if (object.kind !== "display")
    return [unknown("an item that is not followed")];
  const module = evaluator.module(object.module);
  const wanted = keys.flatMap((key) =>
    key.kind === "literal" ? [key.value] : [],
  );
  const isAnyWanted = wanted.length < Math.max(keys.length, 1);
  const isWanted = (key: Value): boolean =>
    isAnyWanted || key.kind !== "literal" || wanted.includes(key.value);
  const { expression } = object;
  if (expression.kind === "sequence") {
    return expression.items
      .filter((_, index) => isWanted({ kind: "literal", value: index }))
      .flatMap((item) => evaluator.valuesOf(module, item, frame));
  }
  return expression.entries.flatMap(({ key, value }) => {
    if (key === null) return [unknown("a merged dict")];
    return evaluator.valuesOf(module, key, frame).some(isWanted)
      ? evaluator.valuesOf(module, value, frame)
      : [];
  });
}
