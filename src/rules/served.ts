import type { Model } from "../semantics/model.ts";
import type { Reach } from "../semantics/reachability.ts";
import type { CallRef } from "../semantics/value.ts";
import { callOf } from "./candidate-call.ts";
import type { RuleContext, RuleMatch } from "./rule.ts";

/** The routes that reach a call from a worker's thread, the nearest first. */
export function threadRoutes(model: Model, call: CallRef): readonly Reach[] {
  return model.routesTo(call).filter((reach) => !isOnLoop(reach));
}

/** The matches whose call a route reaches from a worker's thread: what blocks the event loop is HL601's. */
export function inThreads(
  matches: readonly RuleMatch[],
  context: RuleContext,
): readonly RuleMatch[] {
  return matches.filter((match) => {
    const call = callOf(match, context);
    return call !== null && threadRoutes(context.model, call).length > 0;
  });
}

/** The routes that reach a call on the event loop: their handler is an `async def` under ASGI. */
export function loopRoutes(model: Model, call: CallRef): readonly Reach[] {
  return model.routesTo(call).filter(isOnLoop);
}

/** Whether a route is an `async def` under ASGI. */
export function isOnLoop({ route }: Reach): boolean {
  return route.served === "asgi" && route.form === "async";
}
