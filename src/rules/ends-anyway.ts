import { dottedName } from "../syntax/expression.ts";
import type { CallRef } from "../semantics/value.ts";
import { callOf } from "./candidate-call.ts";
import type { RuleContext, RuleMatch } from "./rule.ts";

/** Whether the process that is joined was killed just before: then it ends by itself. */
export function followsKill(match: RuleMatch, context: RuleContext): boolean {
  const ref = callOf(match, context);
  if (ref === null) return false;
  const module = context.model.module(ref.module);
  const { callee, block, span } = module.call(ref.call);
  const object = callee.kind === "attribute" ? dottedName(callee.object) : null;
  return (
    object !== null &&
    module.facts.calls.some(
      (other) =>
        other.block === block &&
        other.span.end <= span.start &&
        (dottedName(other.callee) === `${object}.kill` ||
          dottedName(other.callee) === `${object}.terminate`),
    )
  );
}

/** Whether a future's executor is left by a `with`, which waits for it in any case: a timeout would not help. */
export function leavesByWaiting(context: RuleContext, ref: CallRef): boolean {
  const { model } = context;
  const module = model.module(ref.module);
  return model.valueOf(module, module.call(ref.call).callee).some((value) => {
    const origin = value.kind === "api" ? value.origin : null;
    return (
      origin !== null &&
      model
        .module(origin.module)
        .facts.bindings.some(
          ({ value: bound }) =>
            bound.kind === "with" &&
            bound.manager.kind === "call" &&
            bound.manager.call === origin.call,
        )
    );
  });
}
