import type { Node } from "web-tree-sitter";
import { meaningfulChildren, spanOf } from "./convert-expression.ts";
import type { FileContext } from "./bindings.ts";
import type { Argument, ArgumentList, Call } from "./module-facts.ts";

/** A call with its arguments, in the order in which they are written. */
export function callOf(node: Node, context: FileContext): Call {
  const callee = node.childForFieldName("function") ?? node;
  const list = node.childForFieldName("arguments") ?? node;
  const isBareGenerator = list.type === "generator_expression";
  return {
    callee: context.convert(callee),
    arguments: isBareGenerator
      ? [
          {
            kind: "positional",
            value: context.convert(list),
            span: spanOf(list),
          },
        ]
      : meaningfulChildren(list).map((child) => argumentOf(child, context)),
    list: {
      span: spanOf(list),
      isBareGenerator,
      trailingCommaEnd: commaEnd(list),
    },
    within: context.scopeAt(node.startIndex),
    block: context.blockAt(node.startIndex),
    span: spanOf(node),
  };
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

function commaEnd(list: Node): ArgumentList["trailingCommaEnd"] {
  const written = list.children.filter((child) => child.type !== "comment");
  const beforeParenthesis = written.at(-2);
  return beforeParenthesis?.type === "," ? beforeParenthesis.endIndex : null;
}
