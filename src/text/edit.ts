import type { Span } from "./span.ts";

/** Replaces a span with a text; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/**
 * The text with all edits made; spans are those of the text as given.
 * @throws RangeError when two edits overlap: the caller decides which fixes go together.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits.toSorted(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
  let result = "";
  let done = 0;
  for (const { span, text: replacement } of ordered) {
    if (span.start < done) {
      throw new RangeError(`edits overlap at offset ${span.start}`);
    }
    result += text.slice(done, span.start) + replacement;
    done = span.end;
  }
  return result + text.slice(done);
}

/** The line end that a text uses first; LF where it has only one line. */
export function lineEndOf(text: string): "\n" | "\r\n" | "\r" {
  const first = /\r\n|\n|\r/.exec(text)?.[0];
  return first === "\r\n" || first === "\r" ? first : "\n";
}
