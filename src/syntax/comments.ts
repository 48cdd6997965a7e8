import type { Node } from "web-tree-sitter";
import type { Span } from "../text/span.ts";
import { spanOf } from "./convert-expression.ts";

/** A comment that speaks to a linter. */
export interface Comment {
  readonly span: Span;
  /**
   * Where it stands: `beside` code on its line, alone on a line `within` a statement, or alone on a line
   * `above` code. Above an empty line, or where the code cannot be read, it is `apart`.
   */
  readonly place: "beside" | "within" | "above" | "apart";
  /** What it speaks of: a simple statement or the header of a compound one; null for a comment apart. */
  readonly subject: Span | null;
}

/** What linters are spoken to by. Most files have none of it, and none of their comments is then looked at. */
const SPEAKS = /#[^\r\n]*(?:hanglint|noqa|nosec|nosemgrep|pylint)/i;

/**
 * The comments that speak to linters, in the order of the text; what looks like one in a string is none.
 * @param within only those that begin there; it begins and ends with a line's statement
 */
export function commentsOf(
  root: Node,
  text: string,
  within: Span = { start: 0, end: text.length },
): Comment[] {
  const part = text.slice(within.start, within.end);
  if (!SPEAKS.test(part)) return [];
  return [...part.matchAll(new RegExp(SPEAKS, "gi"))].flatMap(({ index }) => {
    const node = commentFrom(root, text, within.start + index);
    return node === null ? [] : commentOf(root, text, node);
  });
}

/** The first hash of the line that begins a comment: one before it may belong to a string. */
function commentFrom(root: Node, text: string, start: number): Node | null {
  const end = start + text.slice(start).search(/[\r\n]|$/);
  for (let at = start; at >= 0 && at < end; at = text.indexOf("#", at + 1)) {
    const node = root.descendantForIndex(at);
    if (node?.type === "comment" && node.startIndex === at) return node;
  }
  return null;
}

function commentOf(root: Node, text: string, node: Node): Comment {
  const span = spanOf(node);
  const lineStart =
    Math.max(...["\n", "\r"].map((end) => text.lastIndexOf(end, span.start))) +
    1;
  const before = text.slice(lineStart, span.start).trimEnd();
  if (before !== "") {
    const subject = statementAt(root, lineStart + before.length - 1);
    return { span, place: "beside", subject: subject ?? span };
  }
  const { parent } = node;
  if (parent !== null && !isBody(parent) && colonOf(parent) === null) {
    const subject = statementAt(root, span.start);
    return { span, place: subject ? "within" : "apart", subject };
  }
  const next = nextCode(text, span.end);
  const subject = next === null ? null : statementAt(root, next);
  return { span, place: subject ? "above" : "apart", subject };
}

/** The first character of the code below; comments may stand between, but no empty line. */
function nextCode(text: string, commentEnd: number): number | null {
  const [comments = ""] = /^(?:\s*#.*)*\s*/.exec(text.slice(commentEnd)) ?? [];
  const next = commentEnd + comments.length;
  const hasEmptyLine = /\n[ \t\f]*\n/.test(comments.replace(/\r\n?/g, "\n"));
  return hasEmptyLine || next === text.length ? null : next;
}

/** The simple statement at an offset, or the header of the compound statement; null where the code is broken. */
export function statementAt(root: Node, offset: number): Span | null {
  let node = root.descendantForIndex(offset);
  while (node !== null) {
    const { parent, type } = node;
    if (type === "ERROR") return null;
    const colon = colonOf(node);
    if (colon !== null) {
      const isDecorated = parent?.type === "decorated_definition";
      const { startIndex } = isDecorated ? parent : node;
      return { start: startIndex, end: colon.endIndex };
    }
    if (parent !== null && isBody(parent)) return spanOf(node);
    node = parent;
  }
  return null;
}

function isBody({ type }: Node): boolean {
  return type === "module" || type === "block";
}

/** The colon in front of a compound statement's body; null for any other node. */
function colonOf(node: Node): Node | null {
  if (node.type === "decorated_definition") {
    const definition = node.childForFieldName("definition");
    return definition && colonOf(definition);
  }
  const body = node.children.findIndex(({ type }) => type === "block");
  return (
    node.children
      .slice(0, Math.max(body, 0))
      .findLast(({ type }) => type === ":") ?? null
  );
}
