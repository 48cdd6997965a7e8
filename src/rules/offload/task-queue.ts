import type { Binding } from "../../syntax/module-facts.ts";
import type { RuleContext, RuleMatch } from "../rule.ts";

/** The task queue that a project uses, as far as its calls show. */
export type TaskQueue =
  | { readonly kind: "celery"; readonly isSetUp: boolean }
  /** A queue of RQ that a module holds under a name. */
  | {
      readonly kind: "rq";
      readonly module: string;
      readonly binding: Binding;
    };

/** Celery where both are used, and where nothing shows. */
export function taskQueueOf(
  matches: readonly RuleMatch[],
  { model }: RuleContext,
): TaskQueue {
  let queue: TaskQueue = { kind: "celery", isSetUp: false };
  for (const { path, candidate } of matches) {
    const span = candidate.captures["call"];
    const module = model.module(path);
    const call = span && module.callAt(span)?.call;
    if (call === undefined) continue;
    const names = model.nameOf(module, module.callExpression(call));
    if (names.includes("celery.Celery()")) {
      return { kind: "celery", isSetUp: true };
    }
    if (!names.includes("rq.Queue()")) continue;
    const binding = module.facts.bindings.find(
      ({ scope, value }) =>
        scope === 0 &&
        value.kind === "expression" &&
        value.value.kind === "call" &&
        value.value.call === call,
    );
    if (binding) queue = { kind: "rq", module: module.name, binding };
  }
  return queue;
}
