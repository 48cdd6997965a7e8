import type { Node } from "web-tree-sitter";
import type { Span } from "../text/span.ts";
import { meaningfulChildren, spanOf } from "./convert-expression.ts";
import type { Expression } from "./expression.ts";
import type { FactNodes } from "./fact-captures.ts";
import { innermostAt } from "./innermost.ts";
import type { Parameter, Scope } from "./module-facts.ts";

type Convert = (node: Node) => Expression;

/** A scope and the node that makes it; null for the module. */
export interface ScopeNode {
  readonly scope: Scope;
  readonly node: Node | null;
}

/** The scopes of a file sorted by where their bodies begin, the module first. */
export function scopesOf(
  nodes: FactNodes,
  length: number,
  convert: Convert,
): ScopeNode[] {
  const headers = [
    ...nodes.function,
    ...nodes.class,
    ...nodes.lambda,
    ...nodes.comprehension,
  ]
    .map((node) => ({ node, body: spanOf(bodyOf(node)) }))
    .sort((a, b) => a.body.start - b.body.start || b.body.end - a.body.end);

  const module: Scope = {
    kind: "module",
    parent: null,
    body: { start: 0, end: Math.max(length, 1) },
  };
  const found: ScopeNode[] = [{ scope: module, node: null }];
  const decorators = decoratorsByStart(nodes.decorated, convert);
  for (const { node, body } of headers) {
    const parent = innermostScope(found, node.startIndex);
    found.push({
      scope: scopeOf(node, { parent, body }, decorators, convert),
      node,
    });
  }
  const generators = new Set(
    nodes.yield.map((node) => innermostScope(found, node.startIndex)),
  );
  return found.map(({ scope, node }, index) =>
    scope.kind === "function" && generators.has(index)
      ? { scope: { ...scope, isGenerator: true }, node }
      : { scope, node },
  );
}

function innermostScope(scopes: readonly ScopeNode[], offset: number): number {
  return innermostAt(
    scopes,
    offset,
    ({ scope }) => scope.body,
    ({ scope }) => scope.parent,
  );
}

function bodyOf(node: Node): Node {
  return node.type.endsWith("comprehension") ||
    node.type === "generator_expression"
    ? node
    : (node.childForFieldName("body") ?? node);
}

function scopeOf(
  node: Node,
  base: { readonly parent: number; readonly body: Span },
  decorators: ReadonlyMap<number, readonly Expression[]>,
  convert: Convert,
): Scope {
  const name = node.childForFieldName("name");
  const definition = {
    ...base,
    name: name?.text ?? "",
    nameSpan: spanOf(name ?? node),
    decorators: decorators.get(node.startIndex) ?? [],
  };
  switch (node.type) {
    case "function_definition": {
      const returns = node.childForFieldName("return_type");
      return {
        ...definition,
        kind: "function",
        parameters: parametersOf(node, convert),
        isAsync: node.firstChild?.type === "async",
        isGenerator: false,
        returns: returns && convert(returns),
      };
    }
    case "class_definition": {
      const bases = node.childForFieldName("superclasses");
      return {
        ...definition,
        kind: "class",
        bases: (bases ? meaningfulChildren(bases) : [])
          .filter((child) => child.type !== "keyword_argument")
          .map(convert),
      };
    }
    case "lambda":
      return { ...base, kind: "lambda" };
    default:
      return { ...base, kind: "comprehension" };
  }
}

/** The decorators by where the definition behind them starts: asking a node for its parent is slow. */
function decoratorsByStart(
  decorated: readonly Node[],
  convert: Convert,
): ReadonlyMap<number, readonly Expression[]> {
  return new Map(
    decorated.map((node) => [
      node.childForFieldName("definition")?.startIndex ?? -1,
      meaningfulChildren(node)
        .filter((child) => child.type === "decorator")
        .flatMap(meaningfulChildren)
        .map(convert),
    ]),
  );
}

/** The parameters of a function or lambda, in order. */
export function parametersOf(node: Node, convert: Convert): Parameter[] {
  const list = node.childForFieldName("parameters");
  if (list === null) return [];
  const parameters: Parameter[] = [];
  let form: "plain" | "keyword-only" = "plain";
  for (const child of meaningfulChildren(list)) {
    if (child.type === "keyword_separator") form = "keyword-only";
    const parameter = parameterOf(child, form, convert);
    if (parameter === null) continue;
    if (parameter.form === "rest") form = "keyword-only";
    parameters.push(parameter);
  }
  return parameters;
}

function parameterOf(
  node: Node,
  form: "plain" | "keyword-only",
  convert: Convert,
): Parameter | null {
  const annotationNode = node.childForFieldName("type");
  const defaultNode = node.childForFieldName("value");
  const details = {
    annotation: annotationNode && convert(annotationNode),
    default: defaultNode && convert(defaultNode),
  };
  const starred = (pattern: Node): Parameter | null => {
    const name = meaningfulChildren(pattern)[0]?.text;
    switch (pattern.type) {
      case "list_splat_pattern":
        return name ? { name, form: "rest", ...details } : null;
      case "dictionary_splat_pattern":
        return name ? { name, form: "keywords", ...details } : null;
      case "identifier":
        return { name: pattern.text, form, ...details };
      default:
        return null;
    }
  };
  const pattern =
    node.childForFieldName("name") ??
    (node.type === "typed_parameter" ? meaningfulChildren(node)[0] : node);
  return pattern ? starred(pattern) : null;
}
