import type { Node } from "web-tree-sitter";
import { meaningfulChildren, spanOf } from "./convert-expression.ts";
import type { FileContext } from "./bindings.ts";
import type { Span } from "../text/span.ts";
import type { Argument, ArgumentList, Call } from "./module-facts.ts";

/** A call with its arguments, in the order in which they are written. */
export function callOf(node: Node, context: FileContext): Call {
  const callee = node.childForFieldName("function") ?? node;
  const list = node.childForFieldName("arguments") ?? node;
  const isBareGenerator = list.type === "generator_expression";
  const span = spanOf(node);
  const listSpan = spanOf(list);
  const given: Argument[] = isBareGenerator
    ? [{ kind: "positional", value: context.convert(list), span: listSpan }]
    : meaningfulChildren(list).map((child) => argumentOf(child, context));
  return {
    callee: context.convert(callee),
    arguments: given,
    list: {
      span: listSpan,
      isBareGenerator,
      trailingCommaEnd: isBareGenerator
        ? null
        : commaEnd(context.text, listSpan, given.at(-1)),
    },
    isManager: isManager(node),
    within: context.scopeAt(span.start),
    block: context.blockAt(span.start),
    span,
  };
}

/** `with lock():`, `with lock() as held:`. */
function isManager({ parent }: Node): boolean {
  return (
    parent?.type === "with_item" ||
    (parent?.type === "as_pattern" && parent.parent?.type === "with_item")
  );
}

function argumentOf(node: Node, context: FileContext): Argument {
  const span = spanOf(node);
  const inner = meaningfulChildren(node)[0] ?? node;
  switch (node.type) {
    case "keyword_argument": {
      const value = node.childForFieldName("value") ?? node;
      const name = node.childForFieldName("name")?.text ?? "";
      return { kind: "keyword", name, value: context.convert(value), span };
    }
    case "list_splat":
      return { kind: "spread", value: context.convert(inner), span };
    case "dictionary_splat":
      return { kind: "unpacking", value: context.convert(inner), span };
    default:
      return { kind: "positional", value: context.convert(node), span };
  }
}

/** Offset behind the comma that follows the last argument, white space and comments aside. */
function commaEnd(
  text: string,
  list: Span,
  last: Argument | undefined,
): ArgumentList["trailingCommaEnd"] {
  if (last === undefined) return null;
  const rest = text.slice(last.span.end, list.end);
  const match = /^(?:\s|\\|#[^\n\r]*)*,/.exec(rest);
  return match ? last.span.end + match[0].length : null;
}
