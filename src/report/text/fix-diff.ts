import type { Applicability, Fix } from "../../findings/fix.ts";
import { applyEdits, type Edit } from "../../text/edit.ts";
import { Lines } from "../../text/lines.ts";
import { changesByFile, coalesce } from "../coalesce.ts";
import { onOneLine, printable } from "../printable.ts";
import type { CountedSource, SourceAt } from "../sources.ts";
import { drawnStart, type FrameStyle } from "./frame.ts";
import { gutter, remark } from "./gutter.ts";

/** A fix: its title, what it promises, and the lines that it takes out and puts in. */
export function fixLinesOf(
  fix: Fix,
  findingPath: string,
  sourceAt: SourceAt,
  { paint, digits }: FrameStyle,
): readonly string[] {
  const title = `${labelOf(fix.applicability)}: ${onOneLine(fix.title)}`;
  return [
    `${remark(digits, paint)} ${title}`,
    ...changesByFile(fix.edits).flatMap(({ path, edits }) => [
      ...(path === findingPath
        ? []
        : [`${" ".repeat(digits + 3)}in ${printable(path)}`]),
      ...changedLinesOf(edits, sourceAt(path)).map(drawn),
    ]),
  ];

  function drawn({ sign, number, text }: ChangedLine): string {
    const line = `${sign} ${drawnStart(text)}`.trimEnd();
    const bar = gutter(String(number), digits, paint);
    return `${bar} ${paint(sign === "-" ? "red" : "green", line)}`;
  }
}

function labelOf(applicability: Applicability): string {
  switch (applicability) {
    case "safe":
      return "fix (safe)";
    case "unsafe":
      return "fix (unsafe)";
    case "display":
      return "suggestion";
  }
}

/** A line as a diff shows it: numbered as in the old file if taken out, as in the new if put in. */
interface ChangedLine {
  readonly sign: "-" | "+";
  readonly number: number;
  readonly text: string;
}

function changedLinesOf(
  edits: readonly Edit[],
  source: CountedSource,
): readonly ChangedLine[] {
  let shift = 0;
  return coalesce(edits, source).flatMap((edit) => {
    const { first, before, after } = linesAround(edit, source);
    const same = sameAtBothEnds(before, after);
    const removed = before.slice(same.start, before.length - same.end);
    const added = after.slice(same.start, after.length - same.end);
    const oldNumber = first + same.start;
    const newNumber = oldNumber + shift;
    shift += added.length - removed.length;
    return [
      ...removed.map((text, index) => ({
        sign: "-" as const,
        number: oldNumber + index,
        text,
      })),
      ...added.map((text, index) => ({
        sign: "+" as const,
        number: newNumber + index,
        text,
      })),
    ];
  });
}

/** The whole lines that an edit touches, before and after it. */
function linesAround(edit: Edit, { text, lines }: CountedSource) {
  const { start, end } = lines.rangeOf(edit.span);
  const from = lines.startOf(start.line);
  const until = lines.startOf(end.line + 1);
  const span = { start: edit.span.start - from, end: edit.span.end - from };
  const before = text.slice(from, until);
  const after = applyEdits(before, [{ span, text: edit.text }]);
  return {
    first: start.line,
    before: splitLines(before),
    after: splitLines(after),
  };
}

function splitLines(text: string): readonly string[] {
  const lines = new Lines(text);
  const count = lines.count - (lines.textOf(lines.count) === "" ? 1 : 0);
  return Array.from({ length: count }, (_, index) => lines.textOf(index + 1));
}

function sameAtBothEnds(before: readonly string[], after: readonly string[]) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end))
    end++;
  return { start, end };
}
