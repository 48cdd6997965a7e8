import type { Finding, Level } from "../../findings/finding.ts";
import { onOneLine, printable } from "../printable.ts";
import type { Paint, PaintFormat } from "../paint.ts";
import { rangeOf, type SourceAt } from "../sources.ts";
import { fixLinesOf } from "./fix-diff.ts";
import { frameOf } from "./frame.ts";
import { gutter } from "./gutter.ts";
import { reachedLinesOf } from "./reached.ts";

/** Everything about one finding, line by line. */
export function blockOf(
  finding: Finding,
  sourceAt: SourceAt,
  paint: Paint,
): readonly string[] {
  const source = sourceAt(finding.path);
  const { line, column } = rangeOf(finding, sourceAt).start;
  const colour = colourOf(finding.level);
  const digits = digitsOf(finding, sourceAt);
  const level = paint(["bold", colour], `${finding.level}[${finding.code}]`);
  const arrow = paint("blue", "-->");
  const style = { paint, colour, digits };
  const remarks = [
    ...reachedLinesOf(finding, sourceAt, style),
    ...finding.fixes.flatMap((fix) =>
      fixLinesOf(fix, finding.path, sourceAt, style),
    ),
  ];
  return [
    `${level} ${finding.name}: ${paint("bold", onOneLine(finding.message))}`,
    `${" ".repeat(digits)}${arrow} ${printable(finding.path)}:${line}:${column}`,
    ...frameOf(finding.span, source, style),
    ...(remarks.length > 0 ? [gutter("", digits, paint), ...remarks] : []),
  ];
}

/** The width of the greatest line number that the block shows; lines that a fix adds may be wider. */
function digitsOf(finding: Finding, sourceAt: SourceAt): number {
  const places = [finding, ...finding.fixes.flatMap(({ edits }) => edits)];
  const last = places.map((place) => rangeOf(place, sourceAt).end.line + 1);
  return String(Math.max(...last)).length;
}

function colourOf(level: Level): PaintFormat {
  switch (level) {
    case "error":
      return "red";
    case "warning":
      return "yellow";
    case "note":
      return "cyan";
  }
}
