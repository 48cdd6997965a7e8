import { canonicalPath } from "../catalog/aliases.ts";
import type { Call } from "../syntax/module-facts.ts";
import { classAround, lineageOf } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Module } from "./module.ts";
import type { CallRef, Value } from "./value.ts";

/** Whether the project puts something else in the place of a library's function: `requests.get = …`. */
export function isReplaced(
  evaluator: Evaluator,
  modules: readonly Module[],
  { path }: Extract<Value, { kind: "api" }>,
): boolean {
  const canonical = canonicalPath(path);
  const dot = canonical.lastIndexOf(".");
  const owner = canonical.slice(0, dot).replace(/\(\)$/, "");
  return modules.some((module) =>
    module
      .storesOf(canonical.slice(dot + 1))
      .some(({ object }) => namesPath(evaluator, module, object, owner)),
  );
}

/** Whether an expression stands for a thing of a library by its canonical path. */
export function namesPath(
  evaluator: Evaluator,
  module: Module,
  expression: Call["callee"],
  path: string,
): boolean {
  return evaluator
    .valuesOf(module, expression, null)
    .some(
      (value) => value.kind === "api" && canonicalPath(value.path) === path,
    );
}

/**
 * Whether a call hands on what an overriding method was given, e.g. `super().request(…)` in a session's
 * `request`: what it gives by default is asked where the session is used.
 */
export function isForwarded(evaluator: Evaluator, ref: CallRef): boolean {
  const module = evaluator.module(ref.module);
  const { callee, span } = module.call(ref.call);
  const around = module.functionAt(span.start);
  const owner = around && classAround(evaluator, around);
  if (owner === null || callee.kind !== "attribute") return false;
  if (callee.name !== module.functionScope(around?.scope ?? 0)?.name) {
    return false;
  }
  // `super()`, or a base by its name, as against any other object.
  const { libraries } = lineageOf(evaluator, owner);
  return evaluator
    .valuesOf(module, callee.object, null)
    .some(
      (value) =>
        (value.kind === "super" && libraries.length > 0) ||
        (value.kind === "api" && libraries.includes(value.path)),
    );
}
