import type { RuleInfo } from "../findings/rule-info.ts";
import { nearestName } from "../text/nearest-name.ts";

/** What a selector picks: `ALL`, a prefix such as `HL1`, a code or a name. */
export interface Picked {
  readonly rules: readonly RuleInfo[];
  /** How exactly it names them; the more exact of two selectors wins. */
  readonly precision: number;
}

const EXACT = 100;

/** A word for rules, and what it picks; preview rules only by `ALL`, code or name. Null when it means nothing. */
export function pick(
  rules: readonly RuleInfo[],
  word: string,
  preview: "with preview" | "stable only",
): Picked | null {
  const upper = word.toUpperCase();
  if (upper === "ALL") return { rules, precision: 0 };
  const exact = ruleCalled(rules, word);
  if (exact !== null) return { rules: [exact], precision: EXACT };
  if (!/^HL\d*$/.test(upper)) return null;
  const found = rules.filter(({ code }) => code.startsWith(upper));
  if (found.length === 0) return null;
  return {
    rules: found.filter(
      ({ status }) => preview === "with preview" || status === "stable",
    ),
    precision: upper.length,
  };
}

/** The rule that a code or name means, in any case; null when there is none. */
export function ruleCalled(
  rules: readonly RuleInfo[],
  word: string,
): RuleInfo | null {
  const lower = word.toLowerCase();
  return (
    rules.find(
      ({ code, name }) => code.toLowerCase() === lower || name === lower,
    ) ?? null
  );
}

/** The selector that a wrong one may have meant. */
export function nearestSelector(
  rules: readonly RuleInfo[],
  word: string,
): string | null {
  return nearestName(word, [
    ...rules.flatMap(({ code, name }) => [name, code]),
    "ALL",
  ]);
}
