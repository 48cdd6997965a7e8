import type { Expression } from "../../syntax/expression.ts";
import type { Binding } from "../../syntax/module-facts.ts";
import type { Module } from "../module.ts";
import { lookUpName } from "../name-lookup.ts";

/** What stands in the place of names, by the statements that bind them. */
export type Replacements = ReadonlyMap<Binding, Expression>;

/** Names lead to names: longer ways are circles. */
const FARTHEST = 8;

/**
 * An expression of a module with names replaced, those too that a statement sets from such names. Of calls only
 * `View.as_view()` is looked into: it stands for the class.
 */
export function replacedIn(
  module: Module,
  expression: Expression,
  names: Replacements,
  distance = FARTHEST,
): Expression {
  if (names.size === 0) return expression;
  const inner = (part: Expression): Expression =>
    replacedIn(module, part, names, distance);
  switch (expression.kind) {
    case "name":
      return replacedName(module, expression, names, distance);
    case "attribute":
      return { ...expression, object: inner(expression.object) };
    case "subscript":
      return {
        ...expression,
        object: inner(expression.object),
        key: inner(expression.key),
      };
    case "template":
      return { ...expression, parts: expression.parts.map(inner) };
    case "arithmetic":
      return {
        ...expression,
        left: inner(expression.left),
        right: inner(expression.right),
      };
    case "sequence":
      return { ...expression, items: expression.items.map(inner) };
    case "call": {
      const { callee } = module.call(expression.call);
      if (callee.kind !== "attribute" || callee.name !== "as_view") {
        return expression;
      }
      const view = inner(callee.object);
      return isReplaced(callee.object, view) ? view : expression;
    }
    default:
      return expression;
  }
}

/** `cls` of `cls.as_view()`; what is built otherwise is evaluated as it is written. */
function isReplaced(before: Expression, after: Expression): boolean {
  return before.kind === "name" && after !== before;
}

function replacedName(
  module: Module,
  name: Extract<Expression, { kind: "name" }>,
  names: Replacements,
  distance: number,
): Expression {
  const lookup = lookUpName(module, name.name, name.span.start);
  const [definition, more] =
    lookup.kind === "defined" ? lookup.definitions : [];
  if (definition === undefined || more !== undefined) return name;
  const { binding } = definition;
  const replaced = names.get(binding);
  if (replaced !== undefined) return replaced;
  const isFirst = [...names.keys()].every(
    ({ span }) => span.start < binding.span.start,
  );
  // `rule = f"/{name}"` in the loop.
  return isFirst &&
    distance > 0 &&
    binding.within === binding.scope &&
    binding.value.kind === "expression"
    ? replacedIn(module, binding.value.value, names, distance - 1)
    : name;
}
