import { uniqueBy } from "../text/group-by.ts";
import { scopeKey } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import { methodsOf } from "./methods.ts";
import type { Origin, ScopeRef, Value } from "./value.ts";

/** The project's functions and lambdas that calling any of the values runs, each once. */
export function functionsCalled(
  evaluator: Evaluator,
  values: readonly Value[],
): readonly ScopeRef[] {
  const found = values.flatMap((value) => functionsOf(evaluator, value));
  return found.length < 2 ? found : uniqueBy(found, scopeKey);
}

function functionsOf(evaluator: Evaluator, value: Value): readonly ScopeRef[] {
  switch (value.kind) {
    case "function":
      return [value.at];
    case "method":
      return [value.function];
    case "partial":
      return functionsOf(evaluator, value.callee);
    case "lambda":
      return [lambdaScope(evaluator, value)];
    case "class":
      return ["__new__", "__init__", "__post_init__"].flatMap((name) =>
        methodsOf(
          evaluator,
          { kind: "instance", of: value.at, origin: madeHere(value.at) },
          name,
        ).map(({ function: at }) => at),
      );
    case "instance":
      return methodsOf(evaluator, value, "__call__").map(
        ({ function: at }) => at,
      );
    default:
      return [];
  }
}

/** An object of the class itself, not of one that derives from it; which call makes it does not matter. */
function madeHere({ module }: ScopeRef): Origin {
  return { module, call: -1, through: [] };
}

/** The scope of a lambda's body. */
export function lambdaScope(
  evaluator: Evaluator,
  { module, body }: Extract<Value, { kind: "lambda" }>,
): ScopeRef {
  return {
    module,
    scope: evaluator.module(module).lambdaAt(body.span.start),
  };
}
