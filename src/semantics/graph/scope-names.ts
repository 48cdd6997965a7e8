import type { Scope } from "../../syntax/module-facts.ts";
import type { Module } from "../module.ts";
import type { ScopeRef } from "../value.ts";

/** The scope in whose name code runs: comprehensions are part of what is around them. */
export function callerOf(module: Module, within: number): ScopeRef {
  let scope = within;
  while (module.scope(scope).kind === "comprehension") {
    scope = module.scope(scope).parent ?? 0;
  }
  return { module: module.path, scope };
}

/** `module.Class.function`, nested functions dotted, lambdas `<lambda1>`, `<lambda2>` … in each scope. */
export function scopeName(module: Module, scope: number): string {
  const names: string[] = [];
  for (let index: number | null = scope; index !== null;) {
    const current: Scope = module.scope(index);
    if (current.kind === "function" || current.kind === "class") {
      names.unshift(current.name);
    }
    if (current.kind === "lambda") {
      names.unshift(`<lambda${String(lambdaNumber(module, index))}>`);
    }
    index = current.parent;
  }
  return [module.name, ...names].join(".");
}

/** Counted from 1 among the lambdas of the nearest scope that has a name. */
function lambdaNumber(module: Module, lambda: number): number {
  const around = namedAround(module, lambda);
  let number = 0;
  for (let index = 0; index <= lambda; index += 1) {
    const isSibling =
      module.scope(index).kind === "lambda" &&
      namedAround(module, index) === around;
    if (isSibling) number += 1;
  }
  return number;
}

function namedAround(module: Module, scope: number): number {
  return callerOf(module, module.scope(scope).parent ?? 0).scope;
}
