import type { Node } from "web-tree-sitter";
import { meaningfulChildren, spanOf } from "./convert-expression.ts";
import type { Expression } from "./expression.ts";
import type { FactNodes } from "./fact-captures.ts";
import { importBindings } from "./imports.ts";
import type { Binding, BoundValue, Store } from "./module-facts.ts";
import type { ScopeNode } from "./scopes.ts";
import { parametersOf } from "./scopes.ts";

/** Where things stand and what expressions say, for the binding collectors. */
export interface FileContext {
  readonly text: string;
  readonly convert: (node: Node) => Expression;
  readonly scopeAt: (offset: number) => number;
  readonly blockAt: (offset: number) => number;
}

export interface Bound {
  readonly bindings: readonly Binding[];
  readonly stores: readonly Store[];
}

/** Every binding and store of a file in the order of the text, `global` and `nonlocal` not yet applied. */
export function collectBindings(
  nodes: FactNodes,
  scopes: readonly ScopeNode[],
  context: FileContext,
): Bound {
  const bindings: Binding[] = [];
  const stores: Store[] = [];

  const bind = (name: string, node: Node, value: BoundValue): void => {
    const scope = context.scopeAt(node.startIndex);
    const block = context.blockAt(node.startIndex);
    const span = spanOf(node);
    bindings.push({ name, scope, within: scope, block, span, value });
  };
  const store = (
    target: Node,
    value: Expression,
    annotation: Expression | null,
  ): void => {
    const expression = context.convert(target);
    const place =
      expression.kind === "attribute"
        ? { kind: "attribute" as const, name: expression.name }
        : expression.kind === "subscript"
          ? { kind: "item" as const, key: expression.key }
          : null;
    if (place === null || !("object" in expression)) return;
    stores.push({
      object: expression.object,
      place,
      value,
      annotation,
      within: context.scopeAt(target.startIndex),
      block: context.blockAt(target.startIndex),
      span: spanOf(target),
    });
  };

  /** Binds each name in a target; `valueOf` says what the n-th element of a sequence gets. */
  const assign = (target: Node, value: BoundValue): void => {
    switch (target.type) {
      case "identifier":
        bind(target.text, target, value);
        return;
      case "attribute":
      case "subscript":
        store(
          target,
          writtenValue(value) ?? { kind: "opaque", span: spanOf(target) },
          value.kind === "expression" ? value.annotation : null,
        );
        return;
      default:
        assignEach(meaningfulChildren(target), value);
    }
  };

  const assignEach = (targets: readonly Node[], value: BoundValue): void => {
    const starred = targets.findIndex(({ type }) => type.includes("splat"));
    targets.forEach((target, index) => {
      const isCounted = starred < 0 || index < starred;
      assign(target, isCounted ? elementOf(value, index) : { kind: "other" });
    });
  };

  for (const node of nodes.assignment) {
    const left = node.childForFieldName("left");
    if (left === null) continue;
    const type = node.childForFieldName("type");
    const annotation = type && context.convert(type);
    const right = assignedValue(node);
    if (right !== null) {
      const value = context.convert(right);
      assign(left, { kind: "expression", value, annotation });
    } else if (annotation !== null && left.type === "identifier") {
      bind(left.text, left, { kind: "annotation", annotation });
    } else if (annotation !== null) {
      store(left, { kind: "opaque", span: spanOf(left) }, annotation);
    }
  }
  for (const node of nodes.walrus) {
    const name = node.childForFieldName("name");
    const value = node.childForFieldName("value");
    if (name === null || value === null) continue;
    // PEP 572: in a comprehension it binds the name around.
    const scope = outsideComprehensions(
      scopes,
      context.scopeAt(node.startIndex),
    );
    bindings.push({
      name: name.text,
      scope,
      within: scope,
      block: context.blockAt(node.startIndex),
      span: spanOf(name),
      value: {
        kind: "expression",
        value: context.convert(value),
        annotation: null,
      },
    });
  }
  for (const item of nodes.with) {
    const pattern = asPatternOf(item);
    const [manager, target] = pattern ? meaningfulChildren(pattern) : [];
    if (manager && target) {
      for (const child of meaningfulChildren(target)) {
        assign(child, { kind: "with", manager: context.convert(manager) });
      }
    }
  }
  for (const node of nodes.for) {
    const [left, right] = [
      node.childForFieldName("left"),
      node.childForFieldName("right"),
    ];
    if (left && right) {
      assign(left, { kind: "element", of: context.convert(right) });
    }
  }
  for (const node of nodes.caught) {
    const [classes, target] = meaningfulChildren(node);
    if (!classes || !target) continue;
    for (const child of meaningfulChildren(target)) {
      assign(child, { kind: "caught", classes: context.convert(classes) });
    }
  }
  for (const node of nodes.rebound) {
    for (const target of reboundTargets(node))
      assign(target, { kind: "other" });
  }
  for (const { name, node, value } of importBindings(nodes)) {
    bind(name, node, value);
  }
  scopes.forEach(({ scope, node }, index) => {
    if (node === null) return;
    switch (scope.kind) {
      case "function":
      case "class":
        bindings.push({
          name: scope.name,
          scope: scope.parent ?? 0,
          within: scope.parent ?? 0,
          block: context.blockAt(node.startIndex),
          span: scope.nameSpan,
          value:
            scope.kind === "function"
              ? { kind: "function", function: index }
              : { kind: "class", class: index },
        });
        break;
      case "lambda":
      case "comprehension":
      case "module":
        break;
    }
    if (scope.kind !== "function" && scope.kind !== "lambda") return;
    const parameters =
      scope.kind === "function"
        ? scope.parameters
        : parametersOf(node, context.convert);
    for (const parameter of parameters) {
      bindings.push({
        name: parameter.name,
        scope: index,
        within: index,
        block: context.blockAt(node.startIndex),
        // In front of the body, whose first statement may bind the name anew.
        span: { start: node.startIndex, end: node.startIndex },
        value: { kind: "parameter", parameter },
      });
    }
  });
  bindings.sort((a, b) => a.span.start - b.span.start);
  stores.sort((a, b) => a.span.start - b.span.start);
  return { bindings, stores };
}

function outsideComprehensions(
  scopes: readonly ScopeNode[],
  index: number,
): number {
  let current = index;
  for (;;) {
    const scope = scopes[current]?.scope;
    if (scope?.kind !== "comprehension" || scope.parent === null)
      return current;
    current = scope.parent;
  }
}

/** The value at the end of `a = b = value`; null for `name: Annotation`. */
function assignedValue(assignment: Node): Node | null {
  const right = assignment.childForFieldName("right");
  return right?.type === "assignment" ? assignedValue(right) : right;
}

function elementOf(value: BoundValue, index: number): BoundValue {
  // A tuple is made before any of its names is set: `a, b = b, a`.
  switch (value.kind) {
    case "expression":
      return { kind: "item", of: value.value, index };
    case "item":
    case "element":
    case "part":
      return { kind: "part", of: value, index };
    default:
      return { kind: "other" };
  }
}

/** What a name or attribute gets, as far as it is written there. */
function writtenValue(value: BoundValue): Expression | null {
  switch (value.kind) {
    case "expression":
      return value.value;
    case "item":
      return value.of.kind === "sequence"
        ? (value.of.items[value.index] ?? null)
        : null;
    default:
      return null;
  }
}

/** `with a() as b` and `with (a() as b)` both hold an `as` pattern. */
function asPatternOf(item: Node): Node | null {
  const [child] = meaningfulChildren(item);
  if (child?.type === "as_pattern") return child;
  return child?.type === "parenthesized_expression" ? asPatternOf(child) : null;
}

/** Names that a statement rebinds in a way that is not followed. */
function reboundTargets(node: Node): Node[] {
  switch (node.type) {
    case "case_pattern":
      return node
        .descendantsOfType("identifier")
        .filter((name) => name.parent?.namedChildCount === 1);
    case "as_pattern_target":
    case "expression_list":
      return meaningfulChildren(node).flatMap(reboundTargets);
    case "identifier":
    case "attribute":
    case "subscript":
      return [node];
    default:
      return [];
  }
}
