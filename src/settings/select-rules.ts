import type { RuleInfo } from "../findings/rule-info.ts";
import { pick } from "./rule-selector.ts";

/** What one place says about which rules run: codes, prefixes of codes, names, or `ALL`. */
export interface Selection {
  /** Replaces what the places before have chosen; undefined keeps it. */
  readonly select?: readonly string[] | undefined;
  readonly extendSelect?: readonly string[] | undefined;
  readonly ignore?: readonly string[] | undefined;
}

/**
 * The rules that run when each place may change what those before have chosen. Within one place, the more
 * exact selector wins: `ignore = ["HL3"]` with `extend-select = ["HL302"]` leaves HL302.
 */
export function selectRules(
  rules: readonly RuleInfo[],
  places: readonly Selection[],
  preview: "with preview" | "stable only",
): readonly RuleInfo[] {
  let chosen = new Set(
    rules.filter(
      ({ status }) => preview === "with preview" || status === "stable",
    ),
  );
  for (const { select, extendSelect = [], ignore = [] } of places) {
    if (select !== undefined) chosen = new Set();
    const said = [
      ...[...(select ?? []), ...extendSelect].map((word) => ({
        picked: pick(rules, word, preview),
        verdict: "runs" as const,
      })),
      ...ignore.map((word) => ({
        picked: pick(rules, word, "with preview"),
        verdict: "left out" as const,
      })),
    ];
    const inOrder = said.toSorted(
      (a, b) => (a.picked?.precision ?? 0) - (b.picked?.precision ?? 0),
    );
    for (const { picked, verdict } of inOrder) {
      for (const rule of picked?.rules ?? []) {
        if (verdict === "runs") chosen.add(rule);
        else chosen.delete(rule);
      }
    }
  }
  return rules.filter((rule) => chosen.has(rule));
}
