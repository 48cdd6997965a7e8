import type { Expression } from "../../syntax/expression.ts";
import type { Call } from "../../syntax/module-facts.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Frame } from "../frame.ts";
import type { Module } from "../module.ts";
import { one, tuple, type Item } from "./loop-item.ts";
import { functionOf } from "../methods.ts";
import { unknown, type ScopeRef } from "../value.ts";

/**
 * The items of what is written out, in this module or another: of lists, of dicts their keys, of what `items()`, `zip`,
 * `enumerate`, `sorted`, `+` and the like make of them. Null for everything else.
 */
export function itemsOf(
  evaluator: Evaluator,
  module: Module,
  iterable: Expression,
  frame: Frame | null,
  distance = FARTHEST,
): readonly Item[] | null {
  if (iterable.kind === "arithmetic" && iterable.operator === "+") {
    const known = [iterable.left, iterable.right].flatMap((side) => {
      const items = itemsOf(evaluator, module, side, frame, distance);
      return items ? [items] : [];
    });
    return known.length === 0 ? null : known.flat();
  }
  if (iterable.kind === "call") {
    const call = module.call(iterable.call);
    const ref = { module: module.path, call: iterable.call };
    const made =
      itemsOfCall(evaluator, module, call, frame) ??
      itemsOfSum(evaluator, module, call, (at, sum) =>
        distance === 0
          ? null
          : itemsOf(
              evaluator,
              evaluator.module(at.module),
              sum,
              evaluator.frames.of(at, ref, frame),
              distance - 1,
            ),
      );
    if (made !== null) return made;
  }
  return displayedItems(evaluator, module, iterable, frame, "keys");
}

/** Functions call functions for their lists: longer ways are circles. */
const FARTHEST = 4;

/** `pages()` where the project's `pages` gives back lists that are put together with `+`, as far as they are known. */
function itemsOfSum(
  evaluator: Evaluator,
  module: Module,
  { callee }: Call,
  itemsIn: (at: ScopeRef, sum: Expression) => readonly Item[] | null,
): readonly Item[] | null {
  const [value, more] = evaluator.valuesOf(module, callee, null);
  const at = value && more === undefined ? functionOf(value) : null;
  if (at === null) return null;
  const [result, another] = evaluator.module(at.module).resultsOf(at.scope);
  return result?.value.kind === "arithmetic" && another === undefined
    ? itemsIn(at, result.value)
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
