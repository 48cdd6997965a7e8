import type { Model } from "../../semantics/model.ts";
import type { Module } from "../../semantics/module.ts";
import type { Value } from "../../semantics/value.ts";
import { lastName, type Expression } from "../../syntax/expression.ts";
import { isNoLimit } from "./limits.ts";

export const LIMIT = "max_retries";

/** A policy that lets a message be published again and again while the broker is down. */
export interface EndlessPolicy {
  /** Where it is written. */
  readonly module: string;
  readonly dict: Extract<Expression, { kind: "dict" }>;
  /** The `None` that is its limit; null where it has none. */
  readonly limit: Expression | null;
}

/** The policy that an expression surely is, if it has no limit or one of None; null for every other. */
export function endlessPolicy(
  model: Model,
  module: Module,
  expression: Expression,
): EndlessPolicy | null {
  const policies = model
    .valueOf(module, expression)
    .map((value) => withoutLimit(model, value));
  const [first = null] = policies;
  return policies.includes(null) ? null : first;
}

function withoutLimit(model: Model, value: Value): EndlessPolicy | null {
  if (value.kind !== "display" || value.expression.kind !== "dict") return null;
  const dict = value.expression;
  const module = model.module(value.module);
  const limit =
    dict.entries.find(
      ({ key }) => key?.kind === "string" && key.value === LIMIT,
    )?.value ?? null;
  const mayBeSet =
    dict.entries.some(({ key }) => key?.kind !== "string") || isSetIn(module);
  return mayBeSet || (limit !== null && !isNoLimit(model, module, limit))
    ? null
    : { module: value.module, dict, limit };
}

/** Whether some policy of the module is given a limit after it was written. */
function isSetIn({ facts }: Module): boolean {
  return (
    facts.stores.some(
      ({ place }) =>
        place.kind === "item" &&
        place.key.kind === "string" &&
        place.key.value === LIMIT,
    ) ||
    facts.calls.some(
      ({ callee }) =>
        callee.kind === "attribute" &&
        /^(?:update|setdefault)$/.test(callee.name) &&
        /polic/i.test(lastName(callee.object)),
    )
  );
}

/** Whether an expression is surely True. */
export function isTrue(
  model: Model,
  module: Module,
  expression: Expression,
): boolean {
  const values = model.valueOf(module, expression);
  return values.every(
    (value) => value.kind === "literal" && value.value === true,
  );
}
