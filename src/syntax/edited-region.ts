import type { Node } from "web-tree-sitter";
import type { Span } from "../text/span.ts";
import { spanOf } from "./convert-expression.ts";
import type { Region } from "./extract.ts";

/**
 * The statements around what has changed: of the innermost class whose body holds all of it, else of the module.
 * @param root of the text after the edit
 * @param changed everything in which the tree and the text differ from those before, in the text after
 * @param wasBody whether a class had this body before, as far as it has not changed
 * @returns null for a text without statements
 */
export function editedRegion(
  root: Node,
  text: string,
  changed: Span,
  wasBody: (body: Span) => boolean,
): Region | null {
  let found: Region | null = null;
  for (let body: Node | null = root; body !== null;) {
    const children: readonly Node[] = body.namedChildren;
    if (children.some(({ type }) => OUTER_NAMES.includes(type))) break;
    const place = placeOf(children, text, changed);
    if (place === null) break;
    const { first, last, lineEnd } = place;
    const statement = children[first];
    const before = children
      .slice(0, first)
      .findLast(({ type }) => type !== "comment");
    if (statement === undefined) break;
    // What stands in front of a class's first statement belongs to its header.
    if (before === undefined && body !== root) break;
    const statements = {
      start: Math.min(statement.startIndex, changed.start),
      end: lineEnd,
    };
    const holdsOuterNames = /\b(?:global|nonlocal)\b/.test(
      text.slice(statements.start, statements.end),
    );
    if (body !== root && holdsOuterNames) break;
    found = {
      statements,
      comments: { start: before?.startIndex ?? 0, end: lineEnd },
    };
    const inner = first === last ? classBody(statement, changed) : null;
    body = inner !== null && wasBody(spanOf(inner)) ? inner : null;
  }
  return found;
}

/** They make a name of a scope one of another, wherever in the scope they stand. */
const OUTER_NAMES = ["global_statement", "nonlocal_statement"];

/** The first and the last of the statements that touch a span, and where the line of the last one ends. */
function placeOf(
  statements: readonly Node[],
  text: string,
  { start, end }: Span,
): { first: number; last: number; lineEnd: number } | null {
  const touched = statements.findIndex((node) => node.endIndex >= start);
  const first = touched < 0 ? statements.length - 1 : touched;
  const reaching = statements.findIndex(
    (node, index) => index >= first && node.endIndex >= end,
  );
  let last = reaching < 0 ? statements.length - 1 : reaching;
  for (;;) {
    const node = statements[last];
    if (node === undefined) return null;
    const lineEnd = lineEndAfter(text, Math.max(node.endIndex, end));
    const next = statements[last + 1];
    if (next === undefined || next.startIndex > lineEnd) {
      return { first, last, lineEnd };
    }
    last += 1;
  }
}

function lineEndAfter(text: string, offset: number): number {
  const length = text.slice(offset).search(/[\r\n]/);
  return length < 0 ? text.length : offset + length;
}

/** The body of a class that holds all of a span. */
function classBody(statement: Node, { start, end }: Span): Node | null {
  const definition =
    statement.type === "decorated_definition"
      ? statement.childForFieldName("definition")
      : statement;
  if (definition?.type !== "class_definition") return null;
  const body = definition.childForFieldName("body");
  return body !== null && body.startIndex <= start && end <= body.endIndex
    ? body
    : null;
}
