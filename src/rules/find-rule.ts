import { ruleCalled } from "../settings/rule-selector.ts";
import type { Rule } from "./rule.ts";

/** The rule that a code or name means; null when there is none. */
export function findRule(rules: readonly Rule[], word: string): Rule | null {
  const info = ruleCalled(
    rules.map((rule) => rule.info),
    word,
  );
  return rules.find((rule) => rule.info === info) ?? null;
}
