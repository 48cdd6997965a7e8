import type { Rule } from "./rule.ts";

/** Which rules run: codes, prefixes of codes, names, or `ALL`. */
export interface Selection {
  /** Replaces the default set; null keeps it. */
  readonly select: readonly string[] | null;
  readonly extendSelect: readonly string[];
  readonly ignore: readonly string[];
}

/** A selector that names no rule. */
export class UnknownRuleError extends Error {
  readonly selector: string;

  constructor(selector: string) {
    super(`no rule is called ${selector}`);
    this.selector = selector;
  }
}

/**
 * The rules that a selection leaves; the default set is every stable rule.
 * @throws UnknownRuleError
 */
export function selectRules(
  rules: readonly Rule[],
  { select, extendSelect, ignore }: Selection,
): readonly Rule[] {
  const chosen = new Set(
    select === null
      ? rules.filter(({ info }) => info.status === "stable")
      : matching(rules, select),
  );
  for (const rule of matching(rules, extendSelect)) chosen.add(rule);
  for (const rule of matching(rules, ignore)) chosen.delete(rule);
  return rules.filter((rule) => chosen.has(rule));
}

/** The rule that a code or name means; null when there is none. */
export function findRule(rules: readonly Rule[], word: string): Rule | null {
  const lower = word.toLowerCase();
  return (
    rules.find(
      ({ info }) => info.code.toLowerCase() === lower || info.name === lower,
    ) ?? null
  );
}

function matching(
  rules: readonly Rule[],
  selectors: readonly string[],
): Rule[] {
  return selectors.flatMap((selector) => {
    const upper = selector.toUpperCase();
    const found = rules.filter(
      ({ info }) =>
        upper === "ALL" ||
        (/^HL\d*$/.test(upper) && info.code.startsWith(upper)) ||
        info.name === selector.toLowerCase(),
    );
    if (found.length === 0) throw new UnknownRuleError(selector);
    return found;
  });
}
