import type { Finding } from "../findings/finding.ts";
import type { FileEdit } from "../findings/fix.ts";
import { marksIn, type Mark } from "../findings/suppressions/mark.ts";
import {
  withCommentPlaces,
  type CommentPlaces,
} from "../syntax/comment-places.ts";
import type { Python } from "../syntax/language.ts";
import { lineEndOf } from "../text/edit.ts";
import { groupBy } from "../text/group-by.ts";
import { Lines } from "../text/lines.ts";

/**
 * Edits that make comments suppress findings of one Python file: one comment a line, behind the code, or
 * above the statement where a string or a continued line goes on. A comment that is there already is added to.
 * @param reason what the comments say of it, one line; may be empty
 */
export function ignoreEdits(
  python: Python,
  path: string,
  text: string,
  findings: readonly Finding[],
  reason: string,
): FileEdit[] {
  const lines = new Lines(text);
  const byLine = groupBy(
    findings,
    ({ span }) => lines.positionAt(span.start).line,
  );
  return withCommentPlaces(python, text, (places) =>
    [...byLine].map(([line, found]): FileEdit => {
      const codes = [...new Set(found.map(({ code }) => code))].sort();
      const mark = ownMarkOn(line, lines, text, places);
      const last = mark?.listed.at(-1);
      const edit = last
        ? { at: last.span.end, text: `, ${codes.join(", ")}` }
        : newComment(line, lines, text, places, commentFor(codes, reason));
      const span = { start: edit.at, end: edit.at };
      return { path, span, text: edit.text };
    }),
  );
}

/** `# hanglint: ignore[HL101, HL302] reason` */
function commentFor(codes: readonly string[], reason: string): string {
  return `# hanglint: ignore[${codes.join(", ")}] ${reason}`.trimEnd();
}

/** A comment of ours with a list, behind the code of a line. */
function ownMarkOn(
  line: number,
  lines: Lines,
  text: string,
  { comments }: CommentPlaces,
): Mark | undefined {
  return comments
    .filter(
      ({ place, span }) =>
        place === "beside" && lines.positionAt(span.start).line === line,
    )
    .flatMap(({ span }) =>
      marksIn(text.slice(span.start, span.end), span.start),
    )
    .find(({ by, reach }) => by === "hanglint" && reach === "statement");
}

function newComment(
  line: number,
  lines: Lines,
  text: string,
  { isFree, statementAt }: CommentPlaces,
  comment: string,
): { readonly at: number; readonly text: string } {
  const start = lines.startOf(line);
  const code = lines.textOf(line);
  const end = start + code.length;
  if (isFree(end)) {
    const blank = code.length - code.trimEnd().length;
    return { at: end - blank, text: `  ${comment}` };
  }
  const first = code.length - code.trimStart().length;
  const statement = statementAt(start + first)?.start ?? start;
  const above = lines.positionAt(statement).line;
  const [indent = ""] = /^\s*/.exec(lines.textOf(above)) ?? [];
  return {
    at: lines.startOf(above),
    text: `${indent}${comment}${lineEndOf(text)}`,
  };
}
