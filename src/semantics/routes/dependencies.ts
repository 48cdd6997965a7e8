import type { Call } from "../../syntax/module-facts.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Module } from "../module.ts";
import type { ScopeRef, Value } from "../value.ts";
import { methodNamed } from "../methods.ts";
import { hookEntry } from "./hooks.ts";
import type { RouteEntry } from "./route-entry.ts";

const DEPENDS =
  /^fastapi\.(?:params\.|param_functions\.)?(?:Depends|Security)$/;

/**
 * What FastAPI calls before a handler: `Depends(session)`, in a parameter or in a decorator. A plain one runs in
 * the pool of threads, whatever the handler is (fastapi/dependencies/utils.py 0.115).
 */
export function dependenciesOf(
  evaluator: Evaluator,
  module: Module,
  { callee, arguments: given }: Call,
): readonly RouteEntry[] {
  const isDependency = evaluator
    .valuesOf(module, callee, null)
    .some((value) => value.kind === "api" && DEPENDS.test(value.path));
  const [named] = given;
  if (!isDependency || !named) return [];
  return evaluator
    .valuesOf(module, named.value, null)
    .flatMap((value) => calledFor(evaluator, value) ?? [])
    .map((at) => hookEntry(evaluator, "Depends", at, "asgi"));
}

function calledFor(evaluator: Evaluator, value: Value): ScopeRef | null {
  switch (value.kind) {
    case "function":
      return value.at;
    case "method":
      return value.function;
    case "class":
      return methodNamed(evaluator, value.at, "__init__");
    case "instance":
      return methodNamed(evaluator, value.of, "__call__");
    default:
      return null;
  }
}
