import { canonicalPath } from "../../catalog/aliases.ts";
import type { Model } from "../../semantics/model.ts";
import type { Module } from "../../semantics/module.ts";
import type { Expression } from "../../syntax/expression.ts";
import type { Call } from "../../syntax/module-facts.ts";
import { endlessPolicy, isTrue, type EndlessPolicy } from "./policy.ts";

/** Celery's own policy tries three times, and what a call gives is put over it (celery/app/amqp.py 5.7.0). */
const CELERY = [
  "celery.Task().apply_async",
  "celery.Celery().send_task",
  "celery.signature().apply_async",
];

/** Kombu tries once unless it is told to try again, and then forever (kombu/connection.py 5.7.0, `ensure`). */
const KOMBU = [
  "kombu.Producer().publish",
  "kombu.Connection().Producer().publish",
];

/** A call that publishes a message again and again while the broker is down. */
export interface EndlessPublish {
  /** Null where the call gives none. */
  readonly policy: EndlessPolicy | null;
}

/** What surely lets a call that publishes a message try forever; null where it does not, or is not known to. */
export function endlessPublish(
  model: Model,
  module: Module,
  call: Call,
): EndlessPublish | null {
  const given = givenTo(call, "retry_policy");
  const retry = givenTo(call, "retry");
  if (given === null && retry === null) return null;
  const paths = model.nameOf(module, call.callee).map(canonicalPath);
  const policy = given && endlessPolicy(model, module, given);
  if (paths.some((path) => CELERY.includes(path))) {
    const isAsked = retry === null || isTrue(model, module, retry);
    return isAsked && policy !== null && policy.limit !== null
      ? { policy }
      : null;
  }
  if (!paths.some((path) => KOMBU.includes(path))) return null;
  const isOpen = call.arguments.some(
    ({ kind }) => kind === "spread" || kind === "unpacking",
  );
  return !isOpen &&
    retry !== null &&
    isTrue(model, module, retry) &&
    (given === null || policy !== null)
    ? { policy }
    : null;
}

function givenTo(call: Call, name: string): Expression | null {
  const given = call.arguments.find(
    (argument) => argument.kind === "keyword" && argument.name === name,
  );
  return given?.value ?? null;
}
