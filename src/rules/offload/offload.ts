import type { Fix } from "../../findings/fix.ts";
import type { Reach } from "../../semantics/reachability.ts";
import type { CallRef, ScopeRef } from "../../semantics/value.ts";
import { append } from "../../text/group-by.ts";
import type { RuleContext } from "../rule.ts";
import { handlerOf, type Handler } from "./handler.ts";
import { onOneLine, type Obstacle } from "./obstacle.ts";
import { offloadPatch } from "./offload-patch.ts";
import { tailOf } from "./tail.ts";
import type { TaskQueue } from "./task-queue.ts";
import { firstUse } from "./reads.ts";
import { workOf, type Work } from "./work.ts";

/** A call that takes long, with the routes that reach it. */
export interface Reached {
  readonly call: CallRef;
  readonly reaches: readonly Reach[];
}

/** The patch that moves work out of the nearest handler, or why there is none; neither where no code can be edited. */
export interface Offloading {
  readonly fix: Fix | null;
  readonly obstacle: Obstacle | null;
}

const NEITHER: Offloading = { fix: null, obstacle: null };

/**
 * Finds the patch for each of some calls. All that a handler does for long moves at once, so that the calls that
 * it reaches share its patch.
 */
export function offloading(
  context: RuleContext,
  all: readonly Reached[],
  queue: TaskQueue,
): (reached: Reached) => Offloading {
  const { model, isEditable } = context;
  const placesIn = new Map<string, number[]>();
  for (const { call, reaches } of all) {
    for (const { calls } of reaches) {
      const first = calls[0] ?? call;
      const { start } = model.module(first.module).call(first.call).span;
      append(placesIn, keyOf(context, first), start);
    }
  }
  const known = new Map<string, Offloading>();
  const inHandler = ({ route }: Reach, first: CallRef): Offloading => {
    if (!isEditable(first.module)) return NEITHER;
    const handler = handlerOf(context, route, first);
    if (handler.kind === "obstacle") return { fix: null, obstacle: handler };
    const places = placesIn.get(keyOf(context, first)) ?? [];
    const cut = cutOff(context, handler, places);
    if (cut.kind === "obstacle") return { fix: null, obstacle: cut };
    return { fix: offloadPatch(context, handler, cut, queue), obstacle: null };
  };
  return ({ call, reaches }) => {
    const [nearest] = reaches;
    if (nearest === undefined) return NEITHER;
    const first = nearest.calls[0] ?? call;
    const key = keyOf(context, first);
    const found = known.get(key) ?? inHandler(nearest, first);
    known.set(key, found);
    return found;
  };
}

/** Cuts off what begins at the first of some places, or where what it works with is first spoken of. */
function cutOff(
  context: RuleContext,
  handler: Handler,
  places: readonly number[],
): Work | Obstacle {
  const tail = tailOf(handler, places);
  if (tail === null) return onOneLine(handler.definition.name);
  const work = workOf(context, handler, tail);
  if (work.kind === "work" || work.material === null) return work;
  const earlier = firstUse(handler, work.material.name);
  if (earlier === null || earlier >= tail.span.start) return work;
  const more = cutOff(context, handler, [...places, earlier]);
  return more.kind === "work" ? more : work;
}

/** Equal for calls in one function. */
function keyOf({ model }: RuleContext, { module, call }: CallRef): string {
  const holder = model.module(module);
  const around: ScopeRef | null = holder.functionAt(
    holder.call(call).span.start,
  );
  return `${around?.scope ?? 0} ${module}`;
}
