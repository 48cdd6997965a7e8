import type { Language, Node, Query } from "web-tree-sitter";
import type { Span } from "../text/span.ts";
import type { FileContext } from "./bindings.ts";
import { meaningfulChildren, spanOf } from "./convert-expression.ts";
import type { Expression } from "./expression.ts";
import type { Use } from "./module-facts.ts";
import { compileQuery, readQueryFiles } from "./query-file.ts";
import { beginsIn, rangeOf } from "./query-range.ts";

/** What finds the uses in a tree. */
export type OperatorQuery = Query;

const VOCABULARY = {
  captures: ["use", "change", "format", "enter"],
  questions: [],
};

/** `queries/operators`, kept apart from the facts: only the call graph of a whole program needs it. */
export function operatorQuery(language: Language): OperatorQuery {
  const sources = readQueryFiles("operators").map(({ source }) => source);
  return compileQuery(
    language,
    {
      name: "operators",
      path: "queries/operators",
      source: sources.join("\n"),
    },
    VOCABULARY,
  );
}

/** The uses that begin in a part of a tree, in the order of the text. */
export function usesOf(
  query: Query,
  root: Node,
  within: Span,
  context: FileContext,
): Use[] {
  return query.captures(root, rangeOf(within)).flatMap(({ name, node }) =>
    beginsIn(within, node)
      ? usesAt(name, node, context.convert).map((use) => ({
          ...use,
          within: context.scopeAt(node.startIndex),
          span: spanOf(node),
        }))
      : [],
  );
}

function usesAt(
  capture: string,
  node: Node,
  convert: (node: Node) => Expression,
): readonly Pick<Use, "kind" | "expression">[] {
  switch (capture) {
    case "change":
      return changed(node, convert);
    case "format":
    case "enter": {
      const [inner] = meaningfulChildren(node);
      const value =
        inner?.type === "as_pattern" ? meaningfulChildren(inner)[0] : inner;
      return value ? [{ kind: capture, expression: convert(value) }] : [];
    }
    default:
      return [{ kind: placeOf(node), expression: convert(node) }];
  }
}

/** `left += right`, which also reads `left` and sets it. */
function changed(
  node: Node,
  convert: (node: Node) => Expression,
): readonly Pick<Use, "kind" | "expression">[] {
  const [left, right] = [
    node.childForFieldName("left"),
    node.childForFieldName("right"),
  ];
  if (left === null || right === null) return [];
  const operator = node.childForFieldName("operator")?.type ?? "";
  const expression: Expression = {
    kind: "arithmetic",
    operator: operator.replace(/=$/, ""),
    left: convert(left),
    right: convert(right),
    span: spanOf(node),
  };
  return [
    { kind: "change", expression },
    { kind: "set", expression: convert(left) },
  ];
}

/** Whether a target is set or deleted where it stands, or read. */
function placeOf(node: Node): Use["kind"] {
  let target = node;
  while (target.parent && IN_TARGETS.has(target.parent.type)) {
    target = target.parent;
  }
  const statement = target.parent;
  if (statement?.type === "delete_statement") return "delete";
  const left = statement?.childForFieldName("left");
  const isTarget =
    (statement?.type === "assignment" ||
      statement?.type === "for_statement" ||
      statement?.type === "for_in_clause") &&
    left?.startIndex === target.startIndex &&
    left.endIndex === target.endIndex;
  return isTarget ? "set" : "read";
}

const IN_TARGETS: ReadonlySet<string> = new Set([
  "pattern_list",
  "tuple_pattern",
  "list_pattern",
  "expression_list",
]);
