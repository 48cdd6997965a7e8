import type { Finding } from "../findings/finding.ts";
import type { Applicability, Fix } from "../findings/fix.ts";
import { applyEdits } from "../text/edit.ts";
import { changesByFile, coalesce } from "./coalesce.ts";
import type { SourceAt } from "./sources.ts";

/** A fix as lines that stand for others: those of the finding and of the edit, from `first` to `last`. */
export interface WholeLines {
  readonly first: number;
  readonly last: number;
  /** Without the last line's end. */
  readonly text: string;
  readonly title: string;
  readonly applicability: Applicability;
}

/** The first fix of a finding that can be written so: it changes one file, and there one run of lines. */
export function suggestionOf(
  finding: Finding,
  sourceAt: SourceAt,
): WholeLines | null {
  for (const fix of finding.fixes) {
    if (fix.applicability === "display") continue;
    const lines = wholeLinesOf(fix, finding, sourceAt);
    if (lines !== null) return lines;
  }
  return null;
}

function wholeLinesOf(
  fix: Fix,
  finding: Finding,
  sourceAt: SourceAt,
): WholeLines | null {
  const [change, ...others] = changesByFile(fix.edits);
  if (change?.path !== finding.path || others.length > 0) return null;

  const source = sourceAt(finding.path);
  const [edit, ...apart] = coalesce(change.edits, source);
  if (edit === undefined || apart.length > 0) return null;

  const { lines, text } = source;
  const found = lines.rangeOf(finding.span);
  const changed = lines.rangeOf(edit.span);
  if (changed.start.line > found.end.line + 1) return null;
  if (changed.end.line < found.start.line - 1) return null;
  const first = Math.min(found.start.line, changed.start.line);
  const last = Math.max(found.end.line, changed.end.line);
  const from = lines.startOf(first);
  const until = lines.startOf(last) + lines.textOf(last).length;
  const { start, end } = edit.span;
  const moved = { start: start - from, end: end - from };
  return {
    first,
    last,
    text: applyEdits(text.slice(from, until), [
      { span: moved, text: edit.text },
    ]),
    title: fix.title,
    applicability: fix.applicability,
  };
}
