import { classAround, isSameScope, lineageOf, scopeKey } from "../classes.ts";
import type { Evaluator } from "../evaluator.ts";
import { methodNamed } from "../methods.ts";
import type { ScopeRef } from "../value.ts";

/**
 * The methods of a view's class that the code which it inherits calls on `self`: `load` of `class Rates(Page)`, where
 * `get` of `Page` calls `self.load()`. For `Page` itself, that call leads to a method that `Rates` replaces, or to none.
 *
 * @param entered the methods that the framework calls
 */
export function filledIn(
  evaluator: Evaluator,
  at: ScopeRef,
  entered: readonly ScopeRef[],
): readonly ScopeRef[] {
  if (lineageOf(evaluator, at).classes.length < 2) return [];
  const seen = new Set(entered.map(scopeKey));
  const waiting = [...entered];
  const found: ScopeRef[] = [];
  for (const method of waiting) {
    for (const name of namesCalledOnSelf(evaluator, method)) {
      const called = methodNamed(evaluator, at, name);
      if (called === null || seen.has(scopeKey(called))) continue;
      seen.add(scopeKey(called));
      waiting.push(called);
      if (isFilledIn(evaluator, method, name, called)) found.push(called);
    }
  }
  return found;
}

function namesCalledOnSelf(
  evaluator: Evaluator,
  { module: path, scope }: ScopeRef,
): readonly string[] {
  const module = evaluator.module(path);
  const self = module.functionScope(scope)?.parameters[0]?.name;
  return module
    .callsIn(scope)
    .flatMap(({ callee }) =>
      callee.kind === "attribute" &&
      callee.object.kind === "name" &&
      callee.object.name === self
        ? [callee.name]
        : [],
    );
}

/** Whether the name means another function, or none, for the class that the method is written in. */
function isFilledIn(
  evaluator: Evaluator,
  method: ScopeRef,
  name: string,
  called: ScopeRef,
): boolean {
  const owner = classAround(evaluator, method);
  if (owner === null) return false;
  const written = methodNamed(evaluator, owner, name);
  return written === null || !isSameScope(written, called);
}
