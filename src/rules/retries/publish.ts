import { canonicalPath } from "../../catalog/aliases.ts";
import type { Model } from "../../semantics/model.ts";
import type { Module } from "../../semantics/module.ts";
import type { Value } from "../../semantics/value.ts";
import type { Expression } from "../../syntax/expression.ts";
import type { Call } from "../../syntax/module-facts.ts";
import { isNoLimit } from "./limits.ts";

/** Celery's own policy tries three times, and what a call gives is put over it (celery/app/amqp.py 5.7.0). */
const PUBLISHERS = [
  "celery.Task().apply_async",
  "celery.Celery().send_task",
  "celery.signature().apply_async",
];

/** The `None` that lets a message be published again and again while the broker is down. */
export interface EndlessPublish {
  /** Where the policy is written. */
  readonly module: string;
  readonly limit: Expression;
}

/** What surely lets a call that publishes a task try forever; null where it does not, or is not known to. */
export function endlessPublish(
  model: Model,
  module: Module,
  call: Call,
): EndlessPublish | null {
  const policy = givenTo(call, "retry_policy");
  if (policy === null || !retries(model, module, call)) return null;
  const paths = model.nameOf(module, call.callee).map(canonicalPath);
  if (!paths.some((path) => PUBLISHERS.includes(path))) return null;
  const limits = model
    .valueOf(module, policy)
    .map((value) => noLimitIn(model, value));
  const [first = null] = limits;
  return limits.includes(null) ? null : first;
}

/** Unless `retry=False`, it does. */
function retries(model: Model, module: Module, call: Call): boolean {
  const given = givenTo(call, "retry");
  return (
    given === null ||
    model
      .valueOf(module, given)
      .every((value) => value.kind === "literal" && value.value === true)
  );
}

function givenTo(call: Call, name: string): Expression | null {
  const given = call.arguments.find(
    (argument) => argument.kind === "keyword" && argument.name === name,
  );
  return given?.value ?? null;
}

function noLimitIn(model: Model, value: Value): EndlessPublish | null {
  if (value.kind !== "display" || value.expression.kind !== "dict") return null;
  const { entries } = value.expression;
  const module = model.module(value.module);
  const limit = entries.find(
    ({ key }) => key?.kind === "string" && key.value === LIMIT,
  );
  const mayBeSet = entries.some(({ key }) => key === null) || isSetIn(module);
  return limit && !mayBeSet && isNoLimit(model, module, limit.value)
    ? { module: value.module, limit: limit.value }
    : null;
}

/** Whether some policy of the module is given a limit after it was written. */
function isSetIn({ facts }: Module): boolean {
  return facts.stores.some(
    ({ place }) =>
      place.kind === "item" &&
      place.key.kind === "string" &&
      place.key.value === LIMIT,
  );
}

const LIMIT = "max_retries";
