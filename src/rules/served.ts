import type { Model } from "../semantics/model.ts";
import type { Reach } from "../semantics/reachability.ts";
import type { CallRef } from "../semantics/value.ts";

/** The routes that reach a call from a worker's thread, the nearest first. */
export function threadRoutes(model: Model, call: CallRef): readonly Reach[] {
  return model.routesTo(call).filter((reach) => !isOnLoop(reach));
}

/** The routes that reach a call on the event loop: their handler is an `async def` under ASGI. */
export function loopRoutes(model: Model, call: CallRef): readonly Reach[] {
  return model.routesTo(call).filter(isOnLoop);
}

function isOnLoop({ route }: Reach): boolean {
  return route.served === "asgi" && route.form === "async";
}
