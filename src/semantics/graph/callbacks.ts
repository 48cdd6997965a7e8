import type { Argument, Call } from "../../syntax/module-facts.ts";
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

/** The arguments of a call that a library's function, one of the callees, calls in turn. */
export function calledBack(
  call: Call,
  callees: readonly Value[],
): readonly Argument[] {
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
    return given ? [given] : [];
  });
}
