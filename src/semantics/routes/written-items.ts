import type { Expression } from "../../syntax/expression.ts";
import type { Call } from "../../syntax/module-facts.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Frame } from "../frame.ts";
import type { Module } from "../module.ts";
import { unknown, type Value } from "../value.ts";

/** One item of what a loop goes through: a value, or what `zip` and the like put together. */
export type Item =
  | { readonly kind: "one"; readonly values: readonly Value[] }
  | { readonly kind: "tuple"; readonly parts: readonly Item[] };

/**
 * The items of what is written out, in this module or another: of lists, of dicts their keys, of what `items()`, `zip`,
 * `enumerate`, `sorted`, `+` and the like make of them. Null for everything else.
 */
export function itemsOf(
  evaluator: Evaluator,
  module: Module,
  iterable: Expression,
  frame: Frame | null,
): readonly Item[] | null {
  if (iterable.kind === "arithmetic" && iterable.operator === "+") {
    const left = itemsOf(evaluator, module, iterable.left, frame);
    const right = left && itemsOf(evaluator, module, iterable.right, frame);
    return right && [...left, ...right];
  }
  if (iterable.kind === "call") {
    const call = module.call(iterable.call);
    const made = itemsOfCall(evaluator, module, call, frame);
    if (made !== null) return made;
  }
  return displayedItems(evaluator, module, iterable, frame, "keys");
}

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

/** Functions of Python that give the items of their first argument. */
const HANDED_ON =
  /^builtins\.(?:list|tuple|set|frozenset|sorted|reversed|iter)$/;

function itemsOfCall(
  evaluator: Evaluator,
  module: Module,
  { callee, arguments: given }: Call,
  frame: Frame | null,
): readonly Item[] | null {
  if (callee.kind === "attribute") {
    return callee.name === "items" ||
      callee.name === "values" ||
      callee.name === "keys"
      ? displayedItems(evaluator, module, callee.object, frame, callee.name)
      : null;
  }
  const [value] = evaluator.valuesOf(module, callee, frame);
  const path = value?.kind === "api" ? value.path : "";
  const columns = given.map((argument) =>
    argument.kind === "positional"
      ? itemsOf(evaluator, module, argument.value, frame)
      : null,
  );
  const [first] = columns;
  if (HANDED_ON.test(path)) return first ?? null;
  if (path === "builtins.enumerate") {
    const isFromZero = given.length === 1;
    return (
      first?.map((item, index) =>
        tuple([
          one([
            isFromZero
              ? { kind: "literal", value: index }
              : unknown("a number"),
          ]),
          item,
        ]),
      ) ?? null
    );
  }
  return path === "builtins.zip" ? zipped(columns) : null;
}

function zipped(
  columns: readonly (readonly Item[] | null)[],
): readonly Item[] | null {
  const known = columns.flatMap((column) => (column ? [column] : []));
  const [first] = known;
  return first && known.length === columns.length
    ? first.flatMap((_, row) => {
        const parts = known.flatMap((column) => column[row] ?? []);
        return parts.length === known.length ? [tuple(parts)] : [];
      })
    : null;
}

function displayedItems(
  evaluator: Evaluator,
  module: Module,
  iterable: Expression,
  frame: Frame | null,
  wanted: "keys" | "values" | "items",
): readonly Item[] | null {
  const [value, more] = evaluator.valuesOf(module, iterable, frame);
  if (value?.kind !== "display" || more !== undefined) return null;
  const { expression } = value;
  const home = evaluator.module(value.module);
  const inside = (part: Expression): Item =>
    one(evaluator.valuesOf(home, part, frame));
  switch (expression.kind) {
    case "sequence":
      return wanted === "keys" ? expression.items.map(inside) : null;
    case "dict":
      return expression.entries.map((entry) => {
        const key = entry.key ? inside(entry.key) : one([]);
        const item = inside(entry.value);
        switch (wanted) {
          case "keys":
            return key;
          case "values":
            return item;
          case "items":
            return tuple([key, item]);
        }
      });
    case "comprehension":
      return null;
  }
}

function one(values: readonly Value[]): Item {
  return { kind: "one", values };
}

function tuple(parts: readonly Item[]): Item {
  return { kind: "tuple", parts };
}
