import { append } from "../text/group-by.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Module } from "./module.ts";
import { callKey, type CallRef } from "./value.ts";

/** For each call that makes a library's object, the calls of methods on that object, by the maker's key. */
export function usesByMaker(
  evaluator: Evaluator,
  modules: Iterable<Module>,
): ReadonlyMap<string, readonly CallRef[]> {
  const uses = new Map<string, CallRef[]>();
  for (const module of modules) {
    module.facts.calls.forEach(({ callee }, call) => {
      if (callee.kind !== "attribute") return;
      const makers = evaluator
        .valuesOf(module, callee.object, null)
        .flatMap((value) =>
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
