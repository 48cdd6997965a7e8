import type { Expression } from "../syntax/expression.ts";
import { collectedItems } from "./collections.ts";
import { resultsOfCalling } from "./call-values.ts";
import { contentKey, isContainer } from "./containers.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Frame } from "./frame.ts";
import { keyIn } from "./mappings.ts";
import { methodsOf } from "./methods.ts";
import type { Module } from "./module.ts";
import { unknown, type Value } from "./value.ts";

/** `object[key]`; with a key that is not known, any of the items. */
export function itemValues(
  evaluator: Evaluator,
  object: Value,
  keys: readonly Value[],
  frame: Frame | null,
): readonly Value[] {
  if (object.kind === "collection") {
    return collectedItems(evaluator, object, keys);
  }
  const wanted = keys.flatMap((key) =>
    key.kind === "literal" ? [key.value] : [],
  );
  const isAnyWanted = wanted.length < Math.max(keys.length, 1);
  const isWanted = (key: Value): boolean =>
    isAnyWanted || key.kind !== "literal" || wanted.includes(key.value);
  if (object.kind === "display") {
    return [
      ...writtenItems(evaluator, object, isWanted, frame),
      ...addedItems(evaluator, object, isWanted),
    ];
  }
  if (evaluator.program !== null && object.kind === "instance") {
    return methodsOf(evaluator, object, "__getitem__").flatMap((method) =>
      resultsOfCalling(evaluator, method, null, frame),
    );
  }
  return evaluator.program !== null && isContainer(object)
    ? addedItems(evaluator, object, isWanted)
    : [unknown("an item that is not followed")];
}

/** In a whole program, what the statements in front of `mapping["key"]` have put there, where that is certain. */
export function itemSetBefore(
  evaluator: Evaluator,
  module: Module,
  { object, key }: Extract<Expression, { kind: "subscript" }>,
  frame: Frame | null,
): readonly Value[] | null {
  if (evaluator.program === null || key.kind !== "string") return null;
  const state = keyIn(evaluator, module, object, key.value, frame);
  return state.kind === "holds" ? state.values : null;
}

function writtenItems(
  evaluator: Evaluator,
  { module: path, expression }: Extract<Value, { kind: "display" }>,
  isWanted: (key: Value) => boolean,
  frame: Frame | null,
): readonly Value[] {
  const module = evaluator.module(path);
  switch (expression.kind) {
    case "sequence":
      return expression.items
        .filter((_, index) => isWanted({ kind: "literal", value: index }))
        .flatMap((item) => evaluator.valuesOf(module, item, frame));
    case "dict":
      return expression.entries.flatMap(({ key, value }) => {
        if (key === null) return [unknown("a merged dict")];
        return evaluator.valuesOf(module, key, frame).some(isWanted)
          ? evaluator.valuesOf(module, value, frame)
          : [];
      });
    case "comprehension":
      return evaluator.valuesOf(module, expression.element, frame);
  }
}

/** What the program puts into the container beside what is written at its making. */
function addedItems(
  evaluator: Evaluator,
  container: Value,
  isWanted: (key: Value) => boolean,
): readonly Value[] {
  const key = contentKey(container);
  if (key === null || evaluator.program === null) return [];
  return evaluator.program
    .addedTo(key)
    .flatMap((added) =>
      added.keys.length === 0 || added.keys.some(isWanted) ? added.values : [],
    );
}
