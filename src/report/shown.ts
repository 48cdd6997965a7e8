import { type Finding, type Level, LEVELS } from "../findings/finding.ts";

/** The findings that neither a comment nor the baseline suppresses. */
export function shownOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.suppressed === null);
}

/** How many of the findings have each level. */
export function countLevels(
  findings: readonly Finding[],
): readonly { readonly level: Level; readonly count: number }[] {
  return LEVELS.map((level) => ({
    level,
    count: findings.filter((finding) => finding.level === level).length,
  }));
}
