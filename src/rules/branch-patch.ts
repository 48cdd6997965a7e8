import { patchSeconds } from "../deploy/patch-seconds.ts";
import type { Fix } from "../findings/fix.ts";
import type { Unbounded } from "../semantics/bound.ts";
import type { CallRef } from "../semantics/value.ts";
import { lineEndOf } from "../text/edit.ts";
import type { RuleContext } from "./rule.ts";
import { timeoutPatch } from "./timeout-patch.ts";

/**
 * The patch for a wait that only returns when its timeout is over: the timeout, and the branch that looks.
 * Where the call's result is used already, or the call raises by itself, the timeout alone.
 */
export function branchPatch(
  context: RuleContext,
  ref: CallRef,
  bound: Unbounded,
  share: number,
): readonly Fix[] {
  const whole = statementOf(context, ref);
  const outcome = outcomeOf(bound.api.name);
  if (whole === null || outcome === "raises" || bound.how !== "left-out") {
    return timeoutPatch(context, ref, bound, share);
  }
  if (!context.isEditable(ref.module)) return [];
  const text = context.textOf(ref.module);
  const { call, indent } = whole;
  if (call.arguments.length > 0 || call.callee.kind !== "attribute") return [];
  const seconds = Math.max(
    1,
    Math.floor(patchSeconds(context.deployment) / share),
  );
  const object = text.slice(
    call.callee.object.span.start,
    call.callee.object.span.end,
  );
  const timed = `${object}.${call.callee.name}(timeout=${String(seconds)})`;
  const end = lineEndOf(text);
  const refusal = `${indent}    raise TimeoutError("waited ${String(seconds)} s for ${object.replaceAll('"', "'")}")`;
  const lines =
    outcome === "alive"
      ? [timed, `${indent}if ${object}.is_alive():`, refusal]
      : [`if not ${timed}:`, refusal];
  return [
    {
      title: `Add \`timeout=${String(seconds)}\` and raise when it is over`,
      applicability: "unsafe",
      edits: [{ path: ref.module, span: call.span, text: lines.join(end) }],
    },
  ];
}

/** What a call does when its timeout is over: it raises, gives False, or leaves a thread that is alive. */
function outcomeOf(api: string): "raises" | "false" | "alive" {
  if (
    /^(threading\.(Thread|Timer)|multiprocessing\.Process)\(\)\.join$/.test(api)
  ) {
    return "alive";
  }
  return /\.(acquire|wait|wait_for)$/.test(api) &&
    !api.startsWith("celery.") &&
    !api.includes("Barrier")
    ? "false"
    : "raises";
}

/** The call when it is a statement of its own, all on one line, with what stands in front of it. */
function statementOf({ model, textOf }: RuleContext, ref: CallRef) {
  const call = model.module(ref.module).call(ref.call);
  const text = textOf(ref.module);
  const { start, end } = call.span;
  const indent = /(?:^|[\n\r])([ \t]*)$/.exec(text.slice(0, start))?.[1];
  const rest = /^[ \t]*(?:#[^\n\r]*)?(?:[\n\r]|$)/.test(text.slice(end));
  return indent !== undefined && rest && !/[\n\r]/.test(text.slice(start, end))
    ? { call, indent }
    : null;
}
