import { eastAsianWidth } from "get-east-asian-width";
import { printable } from "../printable.ts";

/** What a terminal draws as one character, with the columns that it takes. */
export interface Cell {
  readonly text: string;
  /** Terminal columns: 0, 1 or 2; up to {@link TAB_COLUMNS} for a tab. */
  readonly columns: number;
  /** Where it begins in the line, in UTF-16 code units. */
  readonly offset: number;
}

/** Tabs reach to the next multiple of this. */
export const TAB_COLUMNS = 4;

/** A line of source as a terminal draws it: tabs become spaces, control characters their pictures. */
export function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of graphemesOf(line)) {
    const cell = segment === "\t" ? tabAt(column) : drawn(segment);
    cells.push({ ...cell, offset: index });
    column += cell.columns;
  }
  return cells;
}

/** The terminal columns that cells take together. */
export function columnsOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { columns }) => sum + columns, 0);
}

let segmenter: Intl.Segmenter | null = null;

/** In printable ASCII each character stands for itself; segmenting is much slower. */
function graphemesOf(
  line: string,
): Iterable<{ readonly segment: string; readonly index: number }> {
  if (/^[\t -~]*$/.test(line)) {
    return Array.from(line, (segment, index) => ({ segment, index }));
  }
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(line);
}

function tabAt(column: number): Omit<Cell, "offset"> {
  const columns = TAB_COLUMNS - (column % TAB_COLUMNS);
  return { text: " ".repeat(columns), columns };
}

function drawn(grapheme: string): Omit<Cell, "offset"> {
  if (/^[ -~]$/.test(grapheme)) return { text: grapheme, columns: 1 };
  const text = printable(grapheme);
  return { text, columns: widthOf(text) };
}

/** The columns of one grapheme: those of its first character, two for an emoji made of several. */
function widthOf(grapheme: string): number {
  if (/^(?:\p{Mark}|\p{Default_Ignorable_Code_Point})+$/u.test(grapheme)) {
    return 0;
  }
  if (grapheme.includes("\ufe0f") && /\p{Emoji}/u.test(grapheme)) return 2;
  return eastAsianWidth(grapheme.codePointAt(0) ?? 0);
}
