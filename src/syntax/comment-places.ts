import type { Node } from "web-tree-sitter";
import type { Span } from "../text/span.ts";
import { commentsOf, statementAt, type Comment } from "./comments.ts";
import type { Python } from "./language.ts";

/** Where comments stand in a text, and where others could. */
export interface CommentPlaces {
  /** Those that speak to linters. */
  readonly comments: readonly Comment[];
  /** Whether a comment may be written at the end of a line: no string or continued line goes on there. */
  readonly isFree: (lineEnd: number) => boolean;
  /** The statement around an offset, or the header of a compound one; null where the code is broken. */
  readonly statementAt: (offset: number) => Span | null;
}

/** Parses a text for as long as its places are used. */
export function withCommentPlaces<Result>(
  python: Python,
  text: string,
  use: (places: CommentPlaces) => Result,
): Result {
  const tree = python.parse(text);
  const root = tree.rootNode;
  try {
    return use({
      comments: commentsOf(root, text),
      isFree: (lineEnd) =>
        text[lineEnd - 1] !== "\\" && !isInString(root, lineEnd),
      statementAt: (offset) => statementAt(root, offset),
    });
  } finally {
    tree.delete();
  }
}

function isInString(root: Node, lineEnd: number): boolean {
  let node = root.descendantForIndex(lineEnd, lineEnd + 1);
  while (node !== null && node.type !== "string") node = node.parent;
  return node !== null && node.endIndex > lineEnd;
}
