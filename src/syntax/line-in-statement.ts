import type { Node } from "web-tree-sitter";

/**
 * Whether the line of an offset ends in the middle of a statement, outside of brackets: after `client.` or `total =`
 * the parser reads on in the next line, Python does not.
 */
export function endsInStatement(
  root: Node,
  text: string,
  offset: number,
): boolean {
  const length = text.slice(offset).search(/[\r\n]/);
  const end = offset + length;
  if (length < 0 || text[end - 1] === "\\") return false;
  let node = root.descendantForIndex(end, end + 1);
  if (node !== null && HOLDS_LINES.test(node.type)) return false;
  for (; node !== null && !HOLDS_LINES.test(node.type); node = node.parent) {
    if (node.type === "string" || isInBrackets(node, end)) return false;
  }
  return node !== null;
}

/** What consists of lines or of what has a body; all else is on one line. */
const HOLDS_LINES =
  /^(?:module|block|decorator|.*_(?:clause|definition)|(?:if|for|while|try|with|match)_statement)$/;

function isInBrackets({ children }: Node, offset: number): boolean {
  return (
    children.some(
      ({ type, endIndex }) => /^[([{]$/.test(type) && endIndex <= offset,
    ) &&
    children.some(
      ({ type, startIndex }) => /^[)\]}]$/.test(type) && startIndex >= offset,
    )
  );
}
