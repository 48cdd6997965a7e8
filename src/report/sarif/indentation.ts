import type { Edit } from "../../text/edit.ts";
import type { CountedSource } from "../sources.ts";

/**
 * The same edit, written so that it does not begin in the blanks at a line's beginning: there
 * VS Code's SARIF viewer moves the start to the first other character of the line
 * (`regionToSelection.ts`) and so would change what the edit does. `null` where there is no way
 * to write it so: in the blanks that begin a file.
 */
export function afterIndentation(
  edit: Edit,
  source: CountedSource,
): Edit | null {
  const { text, lines } = source;
  const { start, end } = edit.span;
  const { line } = lines.positionAt(start);
  const lineStart = lines.startOf(line);
  const indentation = /^\s*/.exec(lines.textOf(line))?.[0] ?? "";
  const codeStart = lineStart + indentation.length;
  if (start >= codeStart) return edit;

  const widerEnd = Math.max(end, codeStart);
  const widerText =
    text.slice(lineStart, start) + edit.text + text.slice(end, widerEnd);
  if (widerText.startsWith(indentation)) {
    return {
      span: { start: codeStart, end: widerEnd },
      text: widerText.slice(indentation.length),
    };
  }
  return line === 1
    ? null
    : fromLineBefore(
        { span: { start: lineStart, end: widerEnd }, text: widerText },
        source,
      );
}

/** An edit that begins where a line begins, written so that it begins where the line before ends. */
function fromLineBefore(edit: Edit, { text, lines }: CountedSource): Edit {
  const { start, end } = edit.span;
  const { line } = lines.positionAt(start);
  const before = lines.startOf(line - 1) + lines.textOf(line - 1).length;
  const replacement = text.slice(before, start) + edit.text;
  const lastLineEnd = lineEndAtEndOf(replacement);
  const kept =
    lastLineEnd === lineEndAtEndOf(text.slice(before, end))
      ? lastLineEnd.length
      : 0;
  return {
    span: { start: before, end: end - kept },
    text: replacement.slice(0, replacement.length - kept),
  };
}

function lineEndAtEndOf(text: string): string {
  return /(?:\r\n|\n|\r)$/.exec(text)?.[0] ?? "";
}
