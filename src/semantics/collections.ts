import type { Expression } from "../syntax/expression.ts";
import { annotatedValues } from "./annotations.ts";
import type { Evaluator } from "./evaluator.ts";
import { unknown, type Value } from "./value.ts";

/** Something that an annotation says to hold others, e.g. `list[Order]`. */
export type Collection = Extract<Value, { kind: "collection" }>;

/** What iterating over it gives: of a mapping the keys. */
export function collectedElements(
  evaluator: Evaluator,
  collection: Collection,
): readonly Value[] {
  return collection.shape === "tuple"
    ? partsOf(collection).flatMap((part) =>
        promised(evaluator, collection, part),
      )
    : promised(evaluator, collection, partsOf(collection)[0]);
}

/** What `collection[key]` gives, for an index that is known or not. */
export function collectedItems(
  evaluator: Evaluator,
  collection: Collection,
  keys: readonly Value[],
): readonly Value[] {
  const parts = partsOf(collection);
  switch (collection.shape) {
    case "mapping":
      return promised(evaluator, collection, parts[1]);
    case "elements":
      return promised(evaluator, collection, parts[0]);
    case "tuple": {
      const [key, another] = keys;
      if (
        another !== undefined ||
        key?.kind !== "literal" ||
        typeof key.value !== "number"
      ) {
        return collectedElements(evaluator, collection);
      }
      // `tuple[Order, ...]` has any number of them.
      const [first, rest] = parts;
      const part = rest?.kind === "opaque" ? first : parts[key.value];
      return promised(evaluator, collection, part);
    }
  }
}

/** What is known of the contents of each value; what an annotation promises counts where nothing else is known. */
export function contentsOf(
  values: readonly Value[],
  contents: (value: Value) => readonly Value[],
): readonly Value[] {
  const promises = values.filter(({ kind }) => kind === "collection");
  if (promises.length === 0) return values.flatMap(contents);
  const known = values
    .filter(({ kind }) => kind !== "collection")
    .flatMap(contents)
    .filter(({ kind }) => kind !== "unknown");
  return known.length > 0 ? known : promises.flatMap(contents);
}

function promised(
  evaluator: Evaluator,
  { module }: Collection,
  part: Expression | undefined,
): readonly Value[] {
  const values = part
    ? annotatedValues(evaluator, evaluator.module(module), part)
    : [];
  return values.length > 0
    ? values
    : [unknown("an element of which the annotation says nothing")];
}

function partsOf({ annotation: { key } }: Collection): readonly Expression[] {
  return key.kind === "sequence" ? key.items : [key];
}
