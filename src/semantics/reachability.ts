import { keyOf, type CallGraph } from "./call-graph.ts";
import type { Module } from "./module.ts";
import type { RouteEntry } from "./routes/routes.ts";
import type { CallRef, ScopeRef } from "./value.ts";

/** A route that reaches a call, with the calls on the shortest way, the handler's own first. */
export interface Reach {
  readonly route: RouteEntry;
  readonly calls: readonly CallRef[];
}

/** The routes whose handlers reach a call, the nearest first. */
export function routesReaching(
  modules: ReadonlyMap<string, Module>,
  graph: CallGraph,
  routes: ReadonlyMap<string, readonly RouteEntry[]>,
  ref: CallRef,
): readonly Reach[] {
  const start = functionAround(modules, ref);
  if (start === null) return [];
  const reaches: Reach[] = [];
  const seen = new Set([keyOf(start)]);
  let frontier: {
    readonly at: ScopeRef;
    readonly calls: readonly CallRef[];
  }[] = [{ at: start, calls: [] }];
  while (frontier.length > 0) {
    const next: typeof frontier = [];
    for (const { at, calls } of frontier) {
      for (const route of routes.get(keyOf(at)) ?? []) {
        reaches.push({ route, calls });
      }
      for (const call of graph.callersOf(at)) {
        const caller = functionAround(modules, call);
        if (caller === null || seen.has(keyOf(caller))) continue;
        seen.add(keyOf(caller));
        next.push({ at: caller, calls: [call, ...calls] });
      }
    }
    frontier = next;
  }
  return reaches;
}

function functionAround(
  modules: ReadonlyMap<string, Module>,
  ref: CallRef,
): ScopeRef | null {
  const module = modules.get(ref.module);
  return module?.functionAt(module.call(ref.call).span.start) ?? null;
}
