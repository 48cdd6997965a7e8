import type { PlacedMark } from "../findings/suppressions/apply.ts";
import { marksIn, type Mark } from "../findings/suppressions/mark.ts";
import type { Ignores } from "../settings/options.ts";
import type { Comment } from "../syntax/comments.ts";
import { Lines } from "../text/lines.ts";
import type { ParsedFile } from "./file-parser.ts";

/** The marks of all files, as far as the settings of each let comments suppress. */
export function placedMarks(
  files: readonly ParsedFile[],
  ignoresAt: (path: string) => Ignores,
): PlacedMark[] {
  return files.flatMap(({ path, facts, source: { text } }) => {
    if (facts.comments.length === 0) return [];
    const ignores = ignoresAt(path);
    if (ignores === "none") return [];
    const lines = new Lines(text);
    return facts.comments.flatMap((comment) => {
      const { start, end } = comment.span;
      return marksIn(text.slice(start, end), start)
        .filter(({ by }) => by !== "other tool" || ignores === "all")
        .map((mark) => ({ path, mark, lines: linesOf(mark, comment, lines) }));
    });
  });
}

function linesOf(
  { by, reach }: Mark,
  { place, subject, span }: Comment,
  lines: Lines,
): PlacedMark["lines"] {
  const isAbove = place === "above";
  if (subject === null) return null;
  // Other tools look at the line itself, unless they are told of the next.
  if (isAbove && by !== "hanglint" && reach !== "statement or next")
    return null;
  const first = lines.positionAt(subject.start).line;
  const last = lines.positionAt(subject.end).line;
  const own = lines.positionAt(span.start).line;
  return isAbove
    ? { first, last }
    : { first: Math.min(first, own), last: Math.max(last, own) };
}
