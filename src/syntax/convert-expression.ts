import type { Node } from "web-tree-sitter";
import type { Span } from "../text/span.ts";
import type { DictEntry, Expression } from "./expression.ts";

/** Where converted expressions find their calls, and tell what they could not follow. */
export interface ConversionContext {
  /** The index of a call, or null when it is not among the facts. */
  readonly callAt: (span: Span) => number | null;
  /** A node's text: slicing it is cheaper than asking the tree. */
  readonly textOf: (node: Node) => string;
  /** Called for an expression nested deeper than `DEEPEST`. */
  readonly tooDeep: (span: Span) => void;
}

/** Python itself refuses more than 200 nested parentheses (CPython's tokenizer, MAXLEVEL). */
const DEEPEST = 200;

/** A longer list or dict is data: its items lead nowhere, and converting them costs more than parsing. */
const MOST_ITEMS = 100;

/** The syntax node as an expression of the facts. */
export function convertExpression(
  node: Node,
  context: ConversionContext,
): Expression {
  return convert(node, context, 0);
}

export function spanOf(node: Node): Span {
  return { start: node.startIndex, end: node.endIndex };
}

/** The children that mean something: comments and continued lines may stand anywhere. */
export function meaningfulChildren(node: Node): Node[] {
  return node.namedChildren.filter(
    ({ type }) => type !== "comment" && type !== "line_continuation",
  );
}

function convert(
  node: Node,
  context: ConversionContext,
  depth: number,
): Expression {
  const span = spanOf(node);
  if (depth > DEEPEST) {
    context.tooDeep(span);
    return { kind: "opaque", span };
  }
  const inner = (child: Node | null | undefined): Expression =>
    child ? convert(child, context, depth + 1) : { kind: "opaque", span };
  const field = (name: string): Expression =>
    inner(node.childForFieldName(name));
  const nth = (index: number): Expression =>
    inner(meaningfulChildren(node)[index]);

  switch (node.type) {
    case "identifier":
      return { kind: "name", name: context.textOf(node), span };
    case "attribute": {
      const attribute = node.childForFieldName("attribute");
      const name = attribute ? context.textOf(attribute) : "";
      return { kind: "attribute", object: field("object"), name, span };
    }
    case "call": {
      const call = context.callAt(span);
      return call === null
        ? { kind: "opaque", span }
        : { kind: "call", call, span };
    }
    case "subscript":
      return {
        kind: "subscript",
        object: field("value"),
        key: field("subscript"),
        span,
      };
    case "generic_type": {
      // `Optional[X]` in an annotation has a node of its own.
      const [object, parameters] = meaningfulChildren(node);
      const items = parameters ? meaningfulChildren(parameters).map(inner) : [];
      return {
        kind: "subscript",
        object: inner(object),
        key:
          items[0] && items.length === 1
            ? items[0]
            : { kind: "sequence", isTuple: true, items, span },
        span,
      };
    }
    case "string":
    case "concatenated_string": {
      const value = stringValue(node);
      return value === null
        ? { kind: "template", parts: templateParts(node, inner), span }
        : { kind: "string", value, span };
    }
    case "integer":
    case "float": {
      const value = numberValue(node.text);
      return value === null
        ? { kind: "opaque", span }
        : { kind: "number", value, span };
    }
    case "true":
      return { kind: "boolean", value: true, span };
    case "false":
      return { kind: "boolean", value: false, span };
    case "none":
      return { kind: "none", span };
    case "tuple":
    case "list":
    case "set":
    case "expression_list": {
      const children = meaningfulChildren(node);
      if (
        children.length > MOST_ITEMS ||
        children.some((child) => child.type === "list_splat")
      ) {
        return { kind: "opaque", span };
      }
      return {
        kind: "sequence",
        isTuple: node.type === "tuple" || node.type === "expression_list",
        items: children.map(inner),
        span,
      };
    }
    case "dictionary":
      if (node.namedChildCount > MOST_ITEMS) return { kind: "opaque", span };
      return { kind: "dict", entries: dictEntries(node, inner), span };
    case "conditional_expression":
      return {
        kind: "conditional",
        then: nth(0),
        test: nth(1),
        otherwise: nth(2),
        span,
      };
    case "boolean_operator":
      return {
        kind: "boolean-operation",
        operator:
          node.childForFieldName("operator")?.type === "and" ? "and" : "or",
        left: field("left"),
        right: field("right"),
        span,
      };
    case "binary_operator":
      return {
        kind: "arithmetic",
        operator: node.childForFieldName("operator")?.type ?? "",
        left: field("left"),
        right: field("right"),
        span,
      };
    case "unary_operator":
      return node.childForFieldName("operator")?.type === "-"
        ? { kind: "negation", operand: field("argument"), span }
        : { kind: "opaque", span };
    case "not_operator":
      return { kind: "not", operand: field("argument"), span };
    case "comparison_operator":
      return comparison(node, inner);
    case "await":
      return { kind: "await", operand: nth(0), span };
    case "named_expression":
      return { kind: "walrus", value: field("value"), span };
    case "lambda":
      return { kind: "lambda", body: field("body"), span };
    case "list_comprehension":
    case "set_comprehension":
    case "generator_expression":
      return { kind: "comprehension", key: null, element: field("body"), span };
    case "dictionary_comprehension": {
      const [key, value] = meaningfulChildren(
        node.childForFieldName("body") ?? node,
      );
      return {
        kind: "comprehension",
        key: inner(key),
        element: inner(value),
        span,
      };
    }
    case "parenthesized_expression":
    case "type":
      return nth(0);
    default:
      return { kind: "opaque", span };
  }
}

/** `a < b`; a chain of comparisons is opaque. */
function comparison(
  node: Node,
  inner: (child: Node | undefined) => Expression,
): Expression {
  const span = spanOf(node);
  const [left, right, more] = meaningfulChildren(node);
  const operators = node.childrenForFieldName("operators");
  if (more !== undefined) return { kind: "opaque", span };
  const operator = operators.map((child) => child.type).join(" ");
  return {
    kind: "comparison",
    operator,
    left: inner(left),
    right: inner(right),
    span,
  };
}

function dictEntries(
  node: Node,
  inner: (child: Node | null | undefined) => Expression,
): DictEntry[] {
  return meaningfulChildren(node).map((child) =>
    child.type === "pair"
      ? {
          key: inner(child.childForFieldName("key")),
          value: inner(child.childForFieldName("value")),
        }
      : { key: null, value: inner(meaningfulChildren(child)[0]) },
  );
}

/** The text of a string without interpolation; escapes are left as written. */
function stringValue(node: Node): string | null {
  let value = "";
  for (const child of meaningfulChildren(node)) {
    switch (child.type) {
      case "string_start":
      case "string_end":
        break;
      case "string_content":
        value += child.text;
        break;
      case "string": {
        const part = stringValue(child);
        if (part === null) return null;
        value += part;
        break;
      }
      default:
        return null;
    }
  }
  return value;
}

/** The pieces of a string with interpolation. */
function templateParts(
  node: Node,
  inner: (child: Node | null | undefined) => Expression,
): Expression[] {
  return meaningfulChildren(node).flatMap((child): Expression[] => {
    switch (child.type) {
      case "string_start":
      case "string_end":
        return [];
      case "string_content":
        return [{ kind: "string", value: child.text, span: spanOf(child) }];
      case "string":
        return templateParts(child, inner);
      case "interpolation":
        return [inner(child.childForFieldName("expression"))];
      default:
        return [inner(child)];
    }
  });
}

function numberValue(text: string): number | null {
  const value = Number(text.replaceAll("_", ""));
  return Number.isNaN(value) ? null : value;
}
