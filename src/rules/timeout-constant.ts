import type { TimeoutParameter } from "../catalog/api.ts";
import type { Model } from "../semantics/model.ts";
import type { Module } from "../semantics/module.ts";
import { lookUpName } from "../semantics/name-lookup.ts";
import type { Expression } from "../syntax/expression.ts";
import type { Call } from "../syntax/module-facts.ts";

/** `TIMEOUT`, `HTTP_TIMEOUT`, `DEFAULT_REQUEST_TIMEOUT_SECONDS`; not `CACHE_TIMEOUT`, which is another matter. */
const NAME =
  /^_?(?:(?:DEFAULT|HTTP|HTTPS|REQUEST|REQUESTS|API|CLIENT|OUTBOUND|UPSTREAM)_)*TIMEOUT(?:_(?:S|SEC|SECS|SECONDS))?$/;

/**
 * The module's own timeout constant, when it has one that the call sees, whose seconds are known, and
 * that is no longer than the patch may wait. Only requests takes a pair of them.
 */
export function timeoutConstant(
  model: Model,
  module: Module,
  call: Call,
  shape: TimeoutParameter["shape"],
  mostSeconds: number,
): string | null {
  for (const { name, scope, value } of module.facts.bindings) {
    if (scope !== 0 || value.kind !== "expression" || !NAME.test(name))
      continue;
    if (module.bindingsOf(0, name).length > 1) continue;
    if (!isSeenBy(module, name, call)) continue;
    const numbers = secondsOf(model, module, value.value, shape);
    if (numbers.length === 0) continue;
    if (numbers.every((seconds) => seconds > 0 && seconds <= mostSeconds)) {
      return name;
    }
  }
  return null;
}

/** Whether the name means the module's constant where the call stands. */
function isSeenBy(module: Module, name: string, { span }: Call): boolean {
  const found = lookUpName(module, name, span.start);
  return (
    found.kind === "defined" &&
    found.definitions.length > 0 &&
    found.definitions.every(({ binding }) => binding.scope === 0)
  );
}

/** The number, or both of a pair; empty when it is neither, or not known. */
function secondsOf(
  model: Model,
  module: Module,
  expression: Expression,
  shape: TimeoutParameter["shape"],
): readonly number[] {
  if (expression.kind === "sequence") {
    if (shape !== "pair" || expression.items.length !== 2) return [];
    const halves = expression.items.map((item) =>
      secondsOf(model, module, item, "number"),
    );
    return halves.some((half) => half.length === 0) ? [] : halves.flat();
  }
  const [seconds, more] = model.valueOf(module, expression);
  return seconds?.kind === "literal" &&
    typeof seconds.value === "number" &&
    more === undefined
    ? [seconds.value]
    : [];
}
