import type { PlacedMark } from "../findings/suppressions/apply.ts";
import { marksIn } from "../findings/suppressions/mark.ts";
import { Lines } from "../text/lines.ts";

/**
 * hanglint's own marks in a file that is no Python, where a comment begins with `#` at the line's beginning
 * or behind a blank: behind a setting, or alone on the line above.
 */
export function plainMarks(path: string, text: string): PlacedMark[] {
  if (!text.includes("hanglint")) return [];
  const lines = new Lines(text);
  return [...text.matchAll(/^(.*?)(?<=^|[ \t])(#[ \t]*hanglint.*)$/gm)].flatMap(
    ({ index, 1: before = "", 2: comment = "" }) => {
      const start = index + before.length;
      const { line } = lines.positionAt(start);
      const at = before.trim() === "" ? line + 1 : line;
      const isAbove = at > line;
      const isEmpty = lines.textOf(at).trim() === "";
      return marksIn(comment, start)
        .filter(({ by }) => by === "hanglint")
        .map((mark) => ({
          path,
          mark,
          lines: isAbove && isEmpty ? null : { first: at, last: at },
        }));
    },
  );
}
