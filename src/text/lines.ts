import type { Span } from "./span.ts";

/** A place as people and report formats count: line and column from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A span as people and report formats count; the end is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Where each line of a text begins. Python ends a line with LF, CRLF or a lone CR. */
export class Lines {
  readonly #starts: readonly number[];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    const starts = [0];
    for (const end of text.matchAll(/\r\n|\n|\r/g)) {
      starts.push(end.index + end[0].length);
    }
    this.#starts = starts;
  }

  /** How many lines there are; a text that ends with a line end has an empty last line. */
  get count(): number {
    return this.#starts.length;
  }

  /** The text of a line, counted from 1, without its line end. */
  textOf(line: number): string {
    const start = this.#starts[line - 1] ?? this.#text.length;
    const end = this.#starts[line] ?? this.#text.length;
    return this.#text.slice(start, end).replace(/\r\n$|\n$|\r$/, "");
  }

  /** The offset at which a line, counted from 1, begins. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.#text.length;
  }

  positionAt(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? Infinity) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }

  rangeOf(span: Span): Range {
    return {
      start: this.positionAt(span.start),
      end: this.positionAt(span.end),
    };
  }
}
