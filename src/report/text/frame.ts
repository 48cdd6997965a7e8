import type { Span } from "../../text/span.ts";
import { firstLineOf } from "../first-line.ts";
import type { Paint, PaintFormat } from "../paint.ts";
import type { CountedSource } from "../sources.ts";
import { type Cell, cellsOf, columnsOf } from "./cells.ts";
import { gutter } from "./gutter.ts";

/** How a code frame looks. */
export interface FrameStyle {
  readonly paint: Paint;
  /** Colour of the line under the code. */
  readonly colour: PaintFormat;
  /** Width of the line numbers. */
  readonly digits: number;
}

/** The line of a span with the span underlined, and a line before and after where they say something. */
export function frameOf(
  span: Span,
  source: CountedSource,
  { paint, colour, digits }: FrameStyle,
): readonly string[] {
  const { lines } = source;
  const underlined = firstLineOf(span, lines);
  const { line } = lines.positionAt(span.start);
  const lineStart = lines.startOf(line);
  const { code, blanks, carets } = underline(lines.textOf(line), {
    start: underlined.start - lineStart,
    end: underlined.end - lineStart,
  });
  const bar = (label: string) => gutter(label, digits, paint);
  return [
    bar(""),
    ...neighbour(line - 1),
    `${bar(String(line))} ${code}`,
    `${bar("")} ${blanks}${paint(colour, carets)}`,
    ...neighbour(line + 1),
  ];

  function neighbour(number: number): readonly string[] {
    const text = number < 1 ? "" : lines.textOf(number);
    if (text.trim() === "") return [];
    return [`${bar(String(number))} ${drawnStart(text)}`];
  }
}

/** The most columns of source that a frame shows. */
const LIMIT = 120;

/** The beginning of a line, as far as a frame shows it. */
export function drawnStart(line: string): string {
  return draw(window(cellsOf(line), 0));
}

function underline(line: string, span: Span) {
  const cells = cellsOf(line);
  const first = cells.findIndex((cell) => cell.offset >= span.start);
  const marked = (cell: Cell) =>
    cell.offset >= span.start && cell.offset < span.end;
  const shown = window(cells, first < 0 ? cells.length : first);
  const before = shown.filter(({ offset }) => offset < span.start);
  const columns = columnsOf(shown.filter(marked));
  return {
    code: draw(shown),
    blanks: " ".repeat(columnsOf(before)),
    carets: "^".repeat(Math.max(1, columns)),
  };
}

/** The cells of a line that fit, with those from `focus` on among them; an ellipsis where it was cut. */
function window(cells: readonly Cell[], focus: number): readonly Cell[] {
  if (columnsOf(cells) <= LIMIT) return cells;
  const from = Math.min(
    focus,
    columnsOf(cells.slice(0, focus)) < LIMIT / 2 ? 0 : focus - LEAD,
  );
  const shown: Cell[] = from === 0 ? [] : [ellipsis(cells[from]?.offset ?? 0)];
  let columns = columnsOf(shown);
  for (const cell of cells.slice(from)) {
    columns += cell.columns;
    if (columns >= LIMIT) return [...shown, ellipsis(cell.offset)];
    shown.push(cell);
  }
  return shown;
}

/** How many characters stand before the focus in a line that is cut at the front. */
const LEAD = 20;

function ellipsis(offset: number): Cell {
  return { text: "…", columns: 1, offset };
}

function draw(cells: readonly Cell[]): string {
  return cells
    .map(({ text }) => text)
    .join("")
    .trimEnd();
}
