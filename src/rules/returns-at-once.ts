import { callOf } from "./candidate-call.ts";
import type { RuleContext, RuleMatch } from "./rule.ts";

/** Whether a call is told not to wait: `lock.acquire(blocking=False)`, `queue.get(False)`; also when it may be. */
export function returnsAtOnce(match: RuleMatch, context: RuleContext): boolean {
  const ref = callOf(match, context);
  if (ref === null) return false;
  const module = context.model.module(ref.module);
  const call = module.call(ref.call);
  return context.model.apisOf(ref).some(({ unlessFalse }) => {
    if (unlessFalse === undefined) return false;
    const { keyword, position } = unlessFalse;
    const placed = position === null ? undefined : call.arguments[position];
    const given =
      call.arguments.find(
        (argument) => argument.kind === "keyword" && argument.name === keyword,
      ) ?? (placed?.kind === "positional" ? placed : undefined);
    if (given === undefined) return false;
    const values = context.model.valueOf(module, given.value);
    return (
      values.length === 0 ||
      values.some((value) => value.kind !== "literal" || !value.value)
    );
  });
}
