import { groupBy } from "../text/group-by.ts";
import type { Finding } from "./finding.ts";
import type { Applicability, FileEdit, Fix } from "./fix.ts";

/** The fixes that can be made together. */
export interface CombinedFixes {
  readonly chosen: readonly Fix[];
  /** Edits of the chosen fixes by path, none twice, none overlapping. */
  readonly edits: ReadonlyMap<string, readonly FileEdit[]>;
}

/**
 * Takes each finding's first fix of an allowed applicability, in the order of the findings, unless
 * it touches what an earlier one changes; an identical edit, e.g. an import, is shared.
 */
export function combineFixes(
  findings: readonly Finding[],
  allowed: readonly Applicability[],
): CombinedFixes {
  const chosen: Fix[] = [];
  const edits: FileEdit[] = [];
  for (const finding of findings) {
    if (finding.suppressed !== null) continue;
    const fix = finding.fixes.find(({ applicability }) =>
      allowed.includes(applicability),
    );
    if (fix === undefined) continue;
    const added = fix.edits.filter(
      (edit) => !edits.some((other) => isSame(edit, other)),
    );
    if (added.some((edit) => edits.some((other) => collide(edit, other)))) {
      continue;
    }
    chosen.push(fix);
    edits.push(...added);
  }
  return { chosen, edits: groupBy(edits, ({ path }) => path) };
}

/** How many findings have a fix of the applicability. */
export function countFixable(
  findings: readonly Finding[],
  applicability: Applicability,
): number {
  return findings.filter(
    ({ suppressed, fixes }) =>
      suppressed === null &&
      fixes.some((fix) => fix.applicability === applicability),
  ).length;
}

function isSame(a: FileEdit, b: FileEdit): boolean {
  return (
    a.path === b.path &&
    a.span.start === b.span.start &&
    a.span.end === b.span.end &&
    a.text === b.text
  );
}

/** Overlapping, or two insertions at one place, whose order would be a guess. */
function collide(a: FileEdit, b: FileEdit): boolean {
  if (a.path !== b.path) return false;
  return (
    (a.span.start < b.span.end && b.span.start < a.span.end) ||
    a.span.start === b.span.start
  );
}
