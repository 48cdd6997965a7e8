import { type Finding, LEVELS } from "../findings/finding.ts";

/** The findings by level, errors first; those of one level stay in order. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level),
  );
}
