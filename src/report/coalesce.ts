import type { FileEdit } from "../findings/fix.ts";
import type { Edit } from "../text/edit.ts";
import type { CountedSource } from "./sources.ts";

/** The edits of one file, in order of place. */
export interface FileChange {
  readonly path: string;
  readonly edits: readonly Edit[];
}

/** A fix's edits by file, in the order in which the fix names the files. */
export function changesByFile(
  edits: readonly FileEdit[],
): readonly FileChange[] {
  const byPath = new Map<string, Edit[]>();
  for (const { path, span, text } of edits) {
    const known = byPath.get(path);
    if (known === undefined) byPath.set(path, [{ span, text }]);
    else known.push({ span, text });
  }
  return [...byPath].map(([path, unordered]) => ({
    path,
    edits: unordered.toSorted(
      (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
    ),
  }));
}

/** Ordered edits with those on the same or on adjacent lines made one; what they do stays the same. */
export function coalesce(
  edits: readonly Edit[],
  source: CountedSource,
): readonly Edit[] {
  const { lines, text } = source;
  const merged: Edit[] = [];
  for (const edit of edits) {
    const last = merged.at(-1);
    if (last === undefined || lineGap(last, edit) > 1) {
      merged.push(edit);
      continue;
    }
    const between = text.slice(last.span.end, edit.span.start);
    merged[merged.length - 1] = {
      span: {
        start: last.span.start,
        end: Math.max(last.span.end, edit.span.end),
      },
      text: last.text + between + edit.text,
    };
  }
  return merged;

  function lineGap(before: Edit, after: Edit): number {
    return (
      lines.positionAt(after.span.start).line -
      lines.positionAt(before.span.end).line
    );
  }
}
