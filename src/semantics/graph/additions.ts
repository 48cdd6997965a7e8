import type { Expression } from "../../syntax/expression.ts";
import type { Call } from "../../syntax/module-facts.ts";
import { contentKey } from "../containers.ts";
import { elementsOf } from "../elements.ts";
import type { Evaluator } from "../evaluator.ts";
import { itemValues } from "../item-values.ts";
import type { Module } from "../module.ts";
import type { Added } from "../program.ts";
import type { Value } from "../value.ts";

/** Something that is put into the container with this key. */
interface Addition extends Added {
  readonly container: string;
}

/** What the statements of a module put into lists, sets and dicts that are made in the project. */
export function additionsIn(
  evaluator: Evaluator,
  module: Module,
): readonly Addition[] {
  const into = (
    object: Expression,
    added: () => Added,
  ): readonly Addition[] => {
    const keys = evaluator
      .valuesOf(module, object, null)
      .flatMap((value) => contentKey(value) ?? []);
    if (keys.length === 0) return [];
    const { keys: under, values: all } = added();
    const values = all.filter(({ kind }) => kind !== "unknown");
    return values.length === 0
      ? []
      : [...new Set(keys)].map((container) => ({
          container,
          keys: under,
          values,
        }));
  };
  const { stores, calls } = module.facts;
  const valuesOf = (expression: Expression): readonly Value[] =>
    evaluator.valuesOf(module, expression, null);
  return [
    ...stores.flatMap(({ object, place, value }) =>
      place.kind === "item"
        ? into(object, () => ({
            keys: valuesOf(place.key),
            values: valuesOf(value),
          }))
        : [],
    ),
    ...calls.flatMap((call) =>
      call.callee.kind === "attribute" && ADDING.has(call.callee.name)
        ? into(call.callee.object, () => addedBy(evaluator, module, call))
        : [],
    ),
  ];
}

const ADDING = new Set([
  ...["append", "appendleft", "add", "insert", "setdefault"],
  ...["extend", "update"],
]);

/** What a method puts into its container: one value, or all that another container holds. */
function addedBy(evaluator: Evaluator, module: Module, call: Call): Added {
  const { callee, arguments: given } = call;
  const name = callee.kind === "attribute" ? callee.name : "";
  const valuesAt = (index: number): readonly Value[] => {
    const argument = given[index];
    return argument ? evaluator.valuesOf(module, argument.value, null) : [];
  };
  switch (name) {
    case "setdefault":
      return { keys: valuesAt(0), values: valuesAt(1) };
    case "insert":
      return { keys: [], values: valuesAt(1) };
    case "extend": {
      const [added] = given;
      const values = added
        ? elementsOf(evaluator, module, added.value, null)
        : [];
      return { keys: [], values };
    }
    case "update": {
      const named = given.flatMap((argument) =>
        argument.kind === "keyword"
          ? evaluator.valuesOf(module, argument.value, null)
          : [],
      );
      const merged = valuesAt(0).flatMap((value) =>
        itemValues(evaluator, value, [], null),
      );
      return { keys: [], values: [...named, ...merged] };
    }
    default:
      return { keys: [], values: valuesAt(0) };
  }
}
