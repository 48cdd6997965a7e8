import type { Token } from "../../syntax/tokens.ts";
import type { Span } from "../../text/span.ts";

/** The statements of one block, in order. */
export interface Statements {
  /** What stands in front of each of them. */
  readonly indent: string;
  readonly spans: readonly Span[];
}

/**
 * The statements of a block, compound ones whole, each from its first character to its last; null where the block
 * shares a line with its header.
 * @param tokens of at least the block
 */
export function statementsOf(
  text: string,
  tokens: readonly Token[],
  block: Span,
): Statements | null {
  const indent = indentAt(text, block.start);
  if (indent === null) return null;
  const spans: Span[] = [];
  let goesOn = false;
  for (const line of logicalLines(tokens, block)) {
    const [first] = line;
    if (first === undefined) continue;
    const end = Math.max(...line.map(({ span }) => span.end));
    const before = spans.at(-1);
    const isNew =
      !goesOn &&
      indentAt(text, first.span.start) === indent &&
      !CONTINUATION.test(first.text);
    if (isNew || before === undefined) {
      spans.push({ start: first.span.start, end });
    } else spans[spans.length - 1] = { start: before.start, end };
    // What is decorated stands on the lines below.
    goesOn = first.text === "@";
  }
  return { indent, spans };
}

const CONTINUATION = /^(?:elif|else|except|finally)$/;

/** The tokens of each line, without comments. */
function logicalLines(
  tokens: readonly Token[],
  { start, end }: Span,
): readonly (readonly Token[])[] {
  const lines: Token[][] = [[]];
  for (const token of tokens) {
    if (token.span.start < start || token.span.end > end) continue;
    if (token.kind === "line-end") lines.push([]);
    else if (token.kind !== "comment") lines.at(-1)?.push(token);
  }
  return lines;
}

/** The white space in front of what a line begins with; null for what stands further on in it. */
export function indentAt(text: string, offset: number): string | null {
  const line = text.slice(lineStart(text, offset), offset);
  return line.trim() === "" ? line : null;
}

export function lineStart(text: string, offset: number): number {
  return (
    Math.max(
      text.lastIndexOf("\n", offset - 1),
      text.lastIndexOf("\r", offset - 1),
    ) + 1
  );
}

/** The end of the line, its comment included and its line end not. */
export function lineEnd(text: string, offset: number): number {
  const rest = /^[^\n\r]*/.exec(text.slice(offset))?.[0] ?? "";
  return offset + rest.length;
}
