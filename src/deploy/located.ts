import type { Span } from "../text/span.ts";
import { sourceIn, type DeployFile } from "./deploy-file.ts";
import type { Source } from "./source.ts";

/** A text that knows where each part of it is written, though quotes, folds and escapes stood between. */
export interface Located {
  readonly text: string;
  /** Where a part of the text is written. */
  sourceAt(start: number, end: number): Source;
  /** What is to be said of the part at an offset, e.g. that it is a default. */
  noteAt?(offset: number): string | null;
}

/** A span of a file, taken as it is written. */
export function verbatim(file: DeployFile, span: Span): Located {
  return {
    text: file.text.slice(span.start, span.end),
    sourceAt: (start, end) =>
      sourceIn(file, { start: span.start + start, end: span.start + end }),
  };
}

/**
 * What a format's reader made of a span: escapes resolved, lines joined, indentation gone. The characters are
 * found again one after the other; where that fails, the whole span is the source.
 */
export function decoded(file: DeployFile, span: Span, text: string): Located {
  const offsets = alignment(file.text.slice(span.start, span.end), text);
  return {
    text,
    sourceAt(start, end) {
      const first = offsets?.[start];
      const last = offsets?.[Math.max(start, end - 1)];
      return first === undefined || last === undefined
        ? sourceIn(file, span)
        : sourceIn(file, {
            start: span.start + first,
            end: span.start + last + 1,
          });
    },
  };
}

/** The text with something to be said of it. */
export function noted(located: Located, note: string): Located {
  return {
    text: located.text,
    sourceAt: (start, end) => located.sourceAt(start, end),
    noteAt: (offset) => located.noteAt?.(offset) ?? note,
  };
}

/** A text of which only one place is known. */
export function placedAt(text: string, source: Source): Located {
  return { text, sourceAt: () => source };
}

/** A part of a text. */
export function part(of: Located, start: number, end: number): Located {
  return {
    text: of.text.slice(start, end),
    sourceAt: (from, to) => of.sourceAt(start + from, start + to),
    noteAt: (offset) => of.noteAt?.(start + offset) ?? null,
  };
}

/** Texts one behind the other; a place over several of them is that of the first. */
export function joined(parts: readonly Located[]): Located {
  const [only, more] = parts;
  if (only !== undefined && more === undefined) return only;
  return {
    text: parts.map(({ text }) => text).join(""),
    sourceAt(start, end) {
      let before = 0;
      for (const each of parts) {
        const { length } = each.text;
        if (start < before + length || each === parts.at(-1)) {
          const from = start - before;
          return each.sourceAt(from, Math.min(end - before, length));
        }
        before += length;
      }
      throw new RangeError("a text of no parts has no place");
    },
    noteAt(offset) {
      let before = 0;
      for (const each of parts) {
        const { length } = each.text;
        if (offset < before + length)
          return each.noteAt?.(offset - before) ?? null;
        before += length;
      }
      return null;
    },
  };
}

/** For each character of the text its offset in what is written; null when they do not fit together. */
function alignment(written: string, text: string): readonly number[] | null {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const isSpace = /\s/.test(character);
    if (isSpace) {
      // A fold: a line end and its indentation became one blank, or were left out.
      while (at < written.length && !/\s/.test(written[at] ?? "")) {
        if (!LEFT_OUT.test(written[at] ?? "")) return null;
        at += 1;
      }
    } else {
      while (at < written.length && written[at] !== character) {
        if (!LEFT_OUT.test(written[at] ?? "")) return null;
        at += 1;
      }
    }
    if (at >= written.length) {
      if (isSpace) {
        offsets.push(Math.max(0, written.length - 1));
        continue;
      }
      return null;
    }
    for (let unit = 0; unit < character.length; unit += 1) {
      offsets.push(at + unit);
    }
    at += character.length;
  }
  return offsets;
}

/** What may stand in a file and not in the value: quotes, escapes, block marks, white space. */
const LEFT_OUT = /["'\\\s>|+\-\d]/;
