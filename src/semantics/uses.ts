import { append } from "../text/group-by.ts";
import { computesAttributes } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Module } from "./module.ts";
import { callKey, type CallRef, type Value } from "./value.ts";

/** For each call that makes a library's object, the calls of methods on that object, by the maker's key. */
export function usesByMaker(
  evaluator: Evaluator,
  modules: Iterable<Module>,
): ReadonlyMap<string, readonly CallRef[]> {
  const uses = new Map<string, CallRef[]>();
  for (const module of modules) {
    module.facts.calls.forEach(({ callee }, call) => {
      if (callee.kind !== "attribute") return;
      const objects = evaluator.valuesOf(module, callee.object, null);
      const called = objects.some((object) => mayHandOut(evaluator, object))
        ? evaluator.valuesOf(module, callee, null)
        : [];
      const makers = [...objects, ...called].flatMap((value) =>
        value.kind === "api" && value.origin !== null
          ? [callKey(value.origin)]
          : [],
      );
      for (const maker of new Set(makers)) {
        append(uses, maker, { module: module.path, call });
      }
    });
  }
  return uses;
}

/** Whether the methods of a library's object may be called as if they were its own. */
function mayHandOut(evaluator: Evaluator, object: Value): boolean {
  return object.kind === "instance" && computesAttributes(evaluator, object.of);
}
