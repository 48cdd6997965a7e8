import type { Evaluator } from "../evaluator.ts";
import type { Frame } from "../frame.ts";
import { unknown, type Value } from "../value.ts";

/** One item of what a loop goes through: a value, or what `zip` and the like put together. */
export type Item =
  | { readonly kind: "one"; readonly values: readonly Value[] }
  | { readonly kind: "tuple"; readonly parts: readonly Item[] };

/** What is known of an item as a whole. */
export function itemValues(item: Item): readonly Value[] {
  return item.kind === "one" ? item.values : [unknown("a tuple")];
}

/** The n-th part of an item; null where it is no tuple that is written out. */
export function nthPart(
  evaluator: Evaluator,
  item: Item,
  index: number,
  frame: Frame | null,
): Item | null {
  if (item.kind === "tuple") return item.parts[index] ?? null;
  const [value, more] = item.values;
  if (value?.kind !== "display" || more !== undefined) return null;
  const { expression } = value;
  const part =
    expression.kind === "sequence" ? expression.items[index] : undefined;
  return part
    ? one(evaluator.valuesOf(evaluator.module(value.module), part, frame))
    : null;
}

/** An item that is one value, as far as it is known. */
export function one(values: readonly Value[]): Item {
  return { kind: "one", values };
}

/** What `zip` and the like put together. */
export function tuple(parts: readonly Item[]): Item {
  return { kind: "tuple", parts };
}
