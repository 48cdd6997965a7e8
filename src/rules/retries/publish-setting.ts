import type { Model } from "../../semantics/model.ts";
import type { Module } from "../../semantics/module.ts";
import type { Expression } from "../../syntax/expression.ts";
import { contains, type Span } from "../../text/span.ts";
import { endlessPolicy, isTrue, type EndlessPolicy } from "./policy.ts";

/** Whether tasks are published again at all: on by default. */
const SWITCH = /^(?:task_publish_retry|CELERY_TASK_PUBLISH_RETRY)$/;

const POLICY =
  /^(?:task_publish_retry_policy|CELERY_TASK_PUBLISH_RETRY_POLICY)$/;

/** The policy that an assignment gives to Celery's settings, if it has no limit: it takes the place of Celery's own. */
export function endlessSetting(
  model: Model,
  module: Module,
  assignment: Span,
): EndlessPolicy | null {
  const settings = settingsIn(module);
  const isOn = settings
    .filter(({ name }) => SWITCH.test(name))
    .every(({ value }) => isTrue(model, module, value));
  if (!isOn) return null;
  const policy = settings.find(
    ({ name, value }) =>
      POLICY.test(name) &&
      contains(assignment, value.span) &&
      value.span.end === assignment.end,
  );
  return policy === undefined
    ? null
    : endlessPolicy(model, module, policy.value);
}

/** `name = …`, `app.conf.name = …`, `app.conf.update(name=…)` */
function settingsIn({
  facts,
}: Module): { readonly name: string; readonly value: Expression }[] {
  return [
    ...facts.bindings.flatMap(({ name, value }) =>
      value.kind === "expression" ? [{ name, value: value.value }] : [],
    ),
    ...facts.stores.flatMap(({ place, value }) =>
      place.kind === "attribute" ? [{ name: place.name, value }] : [],
    ),
    ...facts.calls.flatMap(({ arguments: given }) =>
      given.flatMap((argument) =>
        argument.kind === "keyword"
          ? [{ name: argument.name, value: argument.value }]
          : [],
      ),
    ),
  ];
}
