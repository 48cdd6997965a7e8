import type { Call } from "../../syntax/module-facts.ts";
import type { Expression } from "../../syntax/expression.ts";
import { lookUpName } from "../../semantics/name-lookup.ts";
import type { Module } from "../../semantics/module.ts";

/** One step of a chain: `.order_by(…)`, `.objects`, or its first call `select(…)`. */
export interface Link {
  readonly name: string;
  /** Null for an attribute that is not called. */
  readonly call: Call | null;
  /** The attribute or name without the call. */
  readonly expression: Expression;
}

/** Names that lead on to other names: more are circles. */
const LONGEST = 40;

/** The steps of `session.query(User).order_by(…).all()`, the last first; a name with one value is read as that. */
export function chainOf(module: Module, end: Expression): readonly Link[] {
  const links: Link[] = [];
  let at: Expression | null = end;
  while (at !== null && links.length < LONGEST) {
    const call: Call | null = at.kind === "call" ? module.call(at.call) : null;
    const expression: Expression = call?.callee ?? at;
    if (expression.kind === "attribute") {
      links.push({ name: expression.name, call, expression });
      at = expression.object;
    } else if (expression.kind === "name" && call !== null) {
      links.push({ name: expression.name, call, expression });
      at = null;
    } else {
      at = expression.kind === "name" ? onlyValue(module, expression) : null;
    }
  }
  return links;
}

/** What a name stands for where one assignment alone says it. */
export function onlyValue(
  module: Module,
  { name, span }: Extract<Expression, { kind: "name" }>,
): Expression | null {
  const lookup = lookUpName(module, name, span.start);
  if (lookup.kind === "free") return null;
  const [definition, more] = lookup.definitions;
  const value = definition?.binding.value;
  return value?.kind === "expression" && more === undefined
    ? value.value
    : null;
}
