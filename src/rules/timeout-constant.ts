import type { Model } from "../semantics/model.ts";
import type { Module } from "../semantics/module.ts";
import type { Call } from "../syntax/module-facts.ts";

/** `TIMEOUT`, `HTTP_TIMEOUT`, `DEFAULT_REQUEST_TIMEOUT_SECONDS`; not `CACHE_TIMEOUT`, which is another matter. */
const NAME =
  /^_?(?:(?:DEFAULT|HTTP|HTTPS|REQUEST|REQUESTS|API|CLIENT|OUTBOUND|UPSTREAM)_)*TIMEOUT(?:_(?:S|SEC|SECS|SECONDS))?$/;

/**
 * The module's own timeout constant, when it has one that every place in the module sees, that is
 * a number of seconds, and that is no longer than the patch may wait.
 */
export function timeoutConstant(
  model: Model,
  module: Module,
  call: Call,
  mostSeconds: number,
): string | null {
  for (const binding of module.facts.bindings) {
    const { name, scope, value } = binding;
    if (scope !== 0 || value.kind !== "expression" || !NAME.test(name))
      continue;
    if (module.bindingsOf(0, name).length > 1) continue;
    if (call.within === 0 && binding.span.start > call.span.start) continue;
    const [seconds, more] = model.valueOf(module, value.value);
    if (seconds?.kind !== "literal" || more !== undefined) continue;
    if (typeof seconds.value !== "number") continue;
    if (seconds.value > 0 && seconds.value <= mostSeconds) return name;
  }
  return null;
}
