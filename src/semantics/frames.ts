import type { CallGraph } from "./call-graph.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Frame } from "./frame.ts";
import type { CallRef, ScopeRef } from "./value.ts";

/** How many calls back a wrapper's arguments are followed. */
const FARTHEST = 3;

/** More ways to call a function than this are taken as one unknown way. */
const MOST = 64;

/**
 * The ways in which the code of a call is known to be entered, one frame each; `[null]` when its
 * function takes nothing that could matter, or when nobody is known to call it.
 */
export function framesOf(
  evaluator: Evaluator,
  graph: CallGraph,
  ref: CallRef,
): readonly (Frame | null)[] {
  const module = evaluator.module(ref.module);
  const span = module.call(ref.call).span;
  const at = module.functionAt(span.start);
  if (!at) return [null];
  const frames = waysInto(evaluator, graph, at);
  return frames.length === 0 || frames.length > MOST ? [null] : frames;
}

/** The calls that are known to enter a function that takes something, each with the ways into its own function. */
export function waysInto(
  evaluator: Evaluator,
  graph: Callers,
  at: ScopeRef,
): readonly Frame[] {
  return framesOfFunction(evaluator, graph, at, FARTHEST);
}

type Callers = Pick<CallGraph, "callersOf">;

function framesOfFunction(
  evaluator: Evaluator,
  graph: Callers,
  at: ScopeRef,
  distance: number,
): readonly Frame[] {
  const scope = evaluator.module(at.module).functionScope(at.scope);
  if (!scope || scope.parameters.length === 0) return [];
  return graph.callersOf(at).flatMap((call): Frame[] => {
    const module = evaluator.module(call.module);
    const around = module.functionAt(module.call(call.call).span.start);
    const outer =
      around && distance > 1
        ? framesOfFunction(evaluator, graph, around, distance - 1)
        : [];
    return (outer.length === 0 ? [null] : outer).map((frame) =>
      evaluator.frames.of(at, call, frame),
    );
  });
}
