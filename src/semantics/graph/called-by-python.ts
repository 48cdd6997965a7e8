import type { BoundValue } from "../../syntax/module-facts.ts";
import { methodsOf } from "../methods.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Module } from "../module.ts";
import { resultsOfCalling } from "../call-values.ts";
import type { Value } from "../value.ts";

/** Methods that a statement calls without naming them, and the scope in which it stands. */
interface Implicit {
  readonly within: number;
  readonly methods: readonly Value[];
}

/** `for x in object` and `with object as x`, for objects of the project. */
export function calledByPython(
  evaluator: Evaluator,
  module: Module,
): readonly Implicit[] {
  return module.facts.bindings.map(({ value, within }) => ({
    within,
    methods: methodsFor(evaluator, module, value),
  }));
}

function methodsFor(
  evaluator: Evaluator,
  module: Module,
  value: BoundValue,
): readonly Value[] {
  switch (value.kind) {
    case "part":
      return methodsFor(evaluator, module, value.of);
    case "element":
      return evaluator.valuesOf(module, value.of, null).flatMap((object) => {
        const iterates = methodsOf(evaluator, object, "__iter__");
        const iterators = iterates.flatMap((method) =>
          resultsOfCalling(evaluator, method, null, null),
        );
        return [
          ...iterates,
          ...iterators.flatMap((iterator) =>
            methodsOf(evaluator, iterator, "__next__"),
          ),
        ];
      });
    case "with":
      return evaluator
        .valuesOf(module, value.manager, null)
        .flatMap((object) =>
          ["__enter__", "__exit__", "__aenter__", "__aexit__"].flatMap((name) =>
            methodsOf(evaluator, object, name),
          ),
        );
    default:
      return [];
  }
}
