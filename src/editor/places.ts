import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Position, Range } from "vscode-languageserver";
import type { Lines } from "../text/lines.ts";
import type { Span } from "../text/span.ts";

/** A file's absolute path; null for what is no file, e.g. `untitled:Untitled-1`, or no valid address. */
export function pathOf(uri: string): string | null {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
}

/** The address of a file that findings name relative to a folder. */
export function uriOf(folder: string, path: string): string {
  return pathToFileURL(resolve(folder, path)).href;
}

/** Lines and columns from 0, columns in UTF-16 code units: what the protocol counts unless told otherwise. */
export function rangeAt(lines: Lines, { start, end }: Span): Range {
  return { start: positionAt(lines, start), end: positionAt(lines, end) };
}

function positionAt(lines: Lines, offset: number): Position {
  const { line, column } = lines.positionAt(offset);
  return { line: line - 1, character: column - 1 };
}

/** The offset of a place; one behind a line's end is that end. */
export function offsetAt(lines: Lines, { line, character }: Position): number {
  const start = lines.startOf(line + 1);
  return start + Math.min(character, lines.textOf(line + 1).length);
}

/** Whether two ranges share a character, or one is a place on the other. */
export function meets(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
