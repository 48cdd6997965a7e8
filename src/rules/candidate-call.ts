import type { CallRef } from "../semantics/value.ts";
import type { RuleContext, RuleMatch } from "./rule.ts";

/** The call that a query captured as `@call`. */
export function callOf(
  { path, candidate }: RuleMatch,
  { model }: RuleContext,
): CallRef | null {
  const span = candidate.captures["call"];
  return span ? model.module(path).callAt(span) : null;
}
