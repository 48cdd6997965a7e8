import type { CallRef } from "../semantics/value.ts";
import type { RuleContext } from "./rule.ts";

/** How many seconds a call of `time.sleep` takes; null when it is not known. */
export function sleptSeconds(
  { model }: RuleContext,
  ref: CallRef,
): number | null {
  const module = model.module(ref.module);
  const [argument] = module.call(ref.call).arguments;
  if (argument?.kind !== "positional") return null;
  const [value, more] = model.valueOf(module, argument.value);
  return value?.kind === "literal" && typeof value.value === "number" && !more
    ? value.value
    : null;
}

/** Whether a sleep is over before anybody notices: a request on its own way takes longer. */
export function isMoment(seconds: number | null): boolean {
  return seconds !== null && seconds < 0.1;
}
