import { groupBy } from "../../text/group-by.ts";
import type { Finding } from "../finding.ts";
import type { Mark, Selector } from "./mark.ts";

/** The rule that speaks of marks: only a mark that names it suppresses it, else a blanket would hide itself. */
export const UNUSED_SUPPRESSION = "HL901";

/** A mark in a file, and the lines it holds for, counted from 1; null for those of a mark above nothing. */
export interface PlacedMark {
  readonly path: string;
  readonly mark: Mark;
  readonly lines: { readonly first: number; readonly last: number } | null;
}

/** A mark, or a part of it, that has suppressed nothing. */
export interface UnusedMark extends PlacedMark {
  /** Those of its selectors that no finding answers to; empty when it names none. */
  readonly unused: readonly Selector[];
}

export interface Suppressed {
  /** All findings, in their order. */
  readonly findings: readonly Finding[];
  readonly unused: readonly UnusedMark[];
}

/**
 * Gives the findings that marks speak of their status. A mark is used by every finding that it could
 * suppress, though another one does: so taking out what is unused never brings a finding back.
 */
export function applyMarks(
  findings: readonly Finding[],
  marks: readonly PlacedMark[],
  lineOf: (finding: Finding) => number,
): Suppressed {
  const byPath = groupBy(marks, ({ path }) => path);
  const used = new Set<Mark | Selector>();
  const judged = findings.map((finding) => {
    const inFile = byPath.get(finding.path) ?? [];
    if (inFile.length === 0) return finding;
    const line = lineOf(finding);
    const [first] = inFile.filter(({ mark, lines }) => {
      const holds =
        mark.reach === "file" ||
        (lines !== null && lines.first <= line && line <= lines.last);
      return holds && mark.isUnderstood && speaksOf(mark, finding, used);
    });
    if (first === undefined) return finding;
    const because = first.mark.reason || `\`# ${first.mark.written}\``;
    return { ...finding, suppressed: { kind: "comment" as const, because } };
  });
  return {
    findings: judged,
    unused: marks.flatMap((one) => unusedOf(one, used) ?? []),
  };
}

/** Whether the mark names the finding's rule; notes what of it does. */
function speaksOf(
  mark: Mark,
  finding: Finding,
  used: Set<Mark | Selector>,
): boolean {
  const speaking = speakingParts(mark, finding);
  for (const one of speaking) used.add(one);
  return speaking.length > 0;
}

function speakingParts(
  mark: Mark,
  finding: Finding,
): readonly (Mark | Selector)[] {
  const isOfMarks = finding.code === UNUSED_SUPPRESSION;
  if (mark.selectors === null) return isOfMarks ? [] : [mark];
  return mark.selectors.filter(
    ({ word }) =>
      names(word, finding) && !(isOfMarks && word.toUpperCase() === "ALL"),
  );
}

/** Whether a code, a prefix, a name or `ALL` means the rule. */
export function names(
  word: string,
  { code, name }: Pick<Finding, "code" | "name">,
): boolean {
  const upper = word.toUpperCase();
  return (
    upper === "ALL" ||
    (/^HL\d*$/.test(upper) && code.startsWith(upper)) ||
    name === word.toLowerCase()
  );
}

function unusedOf(
  placed: PlacedMark,
  used: ReadonlySet<Mark | Selector>,
): UnusedMark | null {
  const { by, selectors } = placed.mark;
  if (by === "other tool") return null;
  if (selectors === null) {
    return used.has(placed.mark) ? null : { ...placed, unused: [] };
  }
  const unused = selectors.filter((selector) => !used.has(selector));
  return unused.length > 0 || selectors.length === 0
    ? { ...placed, unused }
    : null;
}
