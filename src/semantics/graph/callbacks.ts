import type { Call } from "../../syntax/module-facts.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Module } from "../module.ts";
import type { Value } from "../value.ts";

/** Which argument a library's function calls before it returns: a place, or a keyword's name. */
const CALLED_BACK: Readonly<Record<string, number | string>> = {
  "builtins.map": 0,
  "builtins.filter": 0,
  "builtins.sorted": "key",
  "builtins.min": "key",
  "builtins.max": "key",
  "functools.reduce": 0,
  "itertools.starmap": 0,
  "itertools.takewhile": 0,
  "itertools.dropwhile": 0,
  "itertools.groupby": "key",
};

/** What a call of a library's function calls in turn, of the functions that it is given. */
export function calledBack(
  evaluator: Evaluator,
  module: Module,
  call: Call,
  callees: readonly Value[],
): readonly Value[] {
  return callees.flatMap((callee) => {
    const which = callee.kind === "api" ? CALLED_BACK[callee.path] : undefined;
    if (which === undefined) return [];
    const given =
      typeof which === "number"
        ? call.arguments[which]
        : call.arguments.find(
            (argument) =>
              argument.kind === "keyword" && argument.name === which,
          );
    return given ? evaluator.valuesOf(module, given.value, null) : [];
  });
}
