import type { Token } from "../../syntax/tokens.ts";
import { applyEdits, type Edit } from "../../text/edit.ts";
import { contains, type Span } from "../../text/span.ts";
import type { Handler } from "./handler.ts";
import { indentAt, lineEnd, lineStart } from "./statements.ts";

/**
 * Statements of a handler as they stand in a function with another indentation: with the comments above them, and
 * with what stands between those that follow each other.
 * @param edits inside of the statements
 */
export function movedCode(
  handler: Handler,
  statements: readonly Span[],
  edits: readonly Edit[],
  indent: string,
): readonly string[] {
  return runsOf(handler, statements).map((run) => {
    const { text, tokens } = handler;
    const inside = edits.filter(({ span }) => contains(run, span));
    const own = indentAt(text, run.start) ?? "";
    const all = [...inside, ...indenting(text, tokens, run, own, indent)];
    const moved = all.map(({ span, text: by }) => ({
      span: { start: span.start - run.start, end: span.end - run.start },
      text: by,
    }));
    return indent + applyEdits(text.slice(run.start, run.end), moved);
  });
}

/** A statement with the comment lines above it and the comment behind it. */
export function withComments(text: string, { start, end }: Span): Span {
  return { start: commentsStart(text, start), end: lineEnd(text, end) };
}

/** Where the comment lines begin that stand above a line's first character; that itself where none do. */
export function commentsStart(text: string, offset: number): number {
  const indent = indentAt(text, offset);
  const above = text.slice(0, lineStart(text, offset));
  const comments = /(?:^|[\n\r])((?:[ \t]*#[^\n\r]*(?:\r\n|\n|\r))+)$/.exec(
    above,
  )?.[1];
  if (indent === null || comments === undefined) return offset;
  const lines = comments.match(/[ \t]*#[^\n\r]*(?:\r\n|\n|\r)/g) ?? [];
  const own = lines.reverse();
  const other = own.findIndex((line) => !line.startsWith(`${indent}#`));
  const kept = own.slice(0, other < 0 ? own.length : other);
  return offset - kept.reduce((sum, line) => sum + line.length, 0);
}

/** Statements with nothing but comments and empty lines between make one run. */
function runsOf({ text }: Handler, statements: readonly Span[]): Span[] {
  const runs: Span[] = [];
  for (const statement of statements) {
    const whole = withComments(text, statement);
    const last = runs.at(-1);
    const between = last && text.slice(last.end, whole.start);
    if (last && between !== undefined && /^(?:\s|#[^\n\r]*)*$/.test(between)) {
      runs[runs.length - 1] = { start: last.start, end: whole.end };
    } else runs.push(whole);
  }
  return runs;
}

/** Lines that begin inside of a string stay as they are. */
function indenting(
  text: string,
  tokens: readonly Token[],
  run: Span,
  from: string,
  to: string,
): readonly Edit[] {
  if (from === to) return [];
  const code = text.slice(run.start, run.end);
  return [...code.matchAll(/\r\n|\n|\r/g)].flatMap((end): Edit[] => {
    const start = run.start + end.index + end[0].length;
    const isInside = tokens.some(
      ({ kind, span }) =>
        kind === "string" && span.start < start && start < span.end,
    );
    return isInside || !text.startsWith(from, start)
      ? []
      : [{ span: { start, end: start + from.length }, text: to }];
  });
}
