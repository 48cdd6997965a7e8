import { lastName } from "../syntax/expression.ts";
import { append } from "../text/group-by.ts";
import { ENTERED, type CallGraph } from "./call-graph.ts";
import { scopeKey } from "./classes.ts";
import { offRequestAt, type Context } from "./context.ts";
import type { Evaluator } from "./evaluator.ts";
import { handedOff } from "./handed-off.ts";
import type { Module } from "./module.ts";
import type { RouteEntry } from "./routes/route-entry.ts";
import type { CallRef, ScopeRef } from "./value.ts";

/** A route that reaches a call, with the calls on the shortest way, the handler's own first. */
export interface Reach {
  readonly route: RouteEntry;
  readonly calls: readonly CallRef[];
}

/** Everything that leads to a function. */
export interface Reached {
  /** The routes whose handlers reach it, the nearest first. */
  readonly routes: readonly Reach[];
  /** On whose behalf it runs, as far as that is known. */
  readonly contexts: ReadonlySet<Context>;
  /** Whether every call under the name of each function on the way is accounted for. */
  readonly isWhole: boolean;
}

/** Which routes and contexts reach code. */
export interface Reachability {
  /** What reaches the code of a call. */
  readonly ofCall: (ref: CallRef) => Reached;
  readonly ofFunction: (at: ScopeRef) => Reached;
}

/** A function with what leads to it, each worked out once. */
interface Node {
  readonly id: number;
  readonly routes: readonly RouteEntry[];
  readonly contexts: readonly Context[];
  readonly isWhole: boolean;
  /** The callers that are functions; made when they are first asked for. */
  callers: readonly Edge[] | null;
  reached: Reached | null;
}

interface Edge {
  readonly from: Node;
  readonly call: CallRef;
}

/** A way back from the function in question: the node, and the edge that was taken to it. */
interface Hop {
  readonly node: Node;
  readonly call: CallRef | null;
  readonly next: Hop | null;
}

/**
 * Follows calls backwards. Each function is resolved once and walked by number, so that a thousand
 * routes over five thousand functions cost one pass, not one a route.
 */
export function createReachability(
  evaluator: Evaluator,
  modules: ReadonlyMap<string, Module>,
  graph: CallGraph,
  routes: readonly RouteEntry[],
): Reachability {
  const nodes = new Map<string, Node>();
  const entries = new Map<string, RouteEntry[]>();
  for (const route of routes) {
    for (const at of route.enters) append(entries, scopeKey(at), route);
  }
  const elsewhere = handedOff(evaluator, modules.values());
  const callCounts = callCountsByName(modules.values());

  const nodeAt = (at: ScopeRef): Node => {
    const key = scopeKey(at);
    const known = nodes.get(key);
    if (known) return known;
    const own = entries.get(key) ?? [];
    const node: Node = {
      id: nodes.size,
      routes: own,
      contexts: contextsOf(at, own),
      isWhole: isWhole(at, key),
      callers: null,
      reached: null,
    };
    nodes.set(key, node);
    callsOf.set(node, callsTo(at));
    return node;
  };
  const callsTo = (at: ScopeRef): readonly CallRef[] => {
    const callers = graph.callersOf(at);
    const passers = graph.passersOf(at);
    return passers.length === 0 ? callers : [...callers, ...passers];
  };
  const callsOf = new Map<Node, readonly CallRef[]>();

  /** Whether nobody else can call the function: it is handed to nothing unknown, and no call under its name is open. */
  const isWhole = (at: ScopeRef, key: string): boolean => {
    const name = evaluator.module(at.module).functionScope(at.scope)?.name;
    // A lambda has no name under which its calls could be counted.
    if (name === undefined) return elsewhere.has(key);
    // `with self.lock:` calls without a call.
    if (ENTERED.has(name)) return false;
    const count = callCounts.get(name) ?? 0;
    return (
      (!graph.isHandedOn(at) || elsewhere.has(key)) &&
      count <= graph.callersOf(at).length
    );
  };

  const contextsOf = (
    at: ScopeRef,
    own: readonly RouteEntry[],
  ): readonly Context[] => {
    const module = evaluator.module(at.module);
    const { start } = module.scope(at.scope).body;
    const off = offRequestAt(evaluator, module, start);
    const spawned = elsewhere.get(scopeKey(at));
    return [
      ...own.map(contextOf),
      ...(off ? [off.kind] : []),
      ...(spawned ? [spawned] : []),
      // A call outside of functions: on import, or under `if __name__ == "__main__"`.
      ...callsTo(at).flatMap((ref): Context[] => {
        const holder = evaluator.module(ref.module);
        const offset = holder.call(ref.call).span.start;
        if (holder.codeAt(offset) !== null) return [];
        return [offRequestAt(evaluator, holder, offset)?.kind ?? "import"];
      }),
    ];
  };

  const callersOf = (node: Node): readonly Edge[] =>
    (node.callers ??= (callsOf.get(node) ?? []).flatMap((call) => {
      const module = evaluator.module(call.module);
      const around = module.codeAt(module.call(call.call).span.start);
      return around ? [{ from: nodeAt(around), call }] : [];
    }));

  const ofFunction = (at: ScopeRef): Reached => {
    const node = nodeAt(at);
    return (node.reached ??= walkBack(node, callersOf));
  };
  return {
    ofFunction,
    ofCall: (ref) => reachedBy(evaluator, ref, ofFunction),
  };
}

/** What reaches a call: what reaches the function around it, or, outside of all, who imports its module. */
export function reachedBy(
  evaluator: Evaluator,
  ref: CallRef,
  ofFunction: (at: ScopeRef) => Reached,
): Reached {
  const module = evaluator.module(ref.module);
  const { start } = module.call(ref.call).span;
  const at = module.codeAt(start);
  if (at !== null) return ofFunction(at);
  const off = offRequestAt(evaluator, module, start);
  return {
    routes: [],
    contexts: new Set<Context>([off?.kind ?? "import"]),
    isWhole: true,
  };
}

function walkBack(
  start: Node,
  callersOf: (node: Node) => readonly Edge[],
): Reached {
  const routes = new Map<RouteEntry, Reach>();
  const contexts = new Set<Context>();
  let isWhole = true;
  const seen = new Set([start.id]);
  let frontier: Hop[] = [{ node: start, call: null, next: null }];
  while (frontier.length > 0) {
    const further: Hop[] = [];
    for (const hop of frontier) {
      for (const route of hop.node.routes) {
        if (!routes.has(route))
          routes.set(route, { route, calls: wayFrom(hop) });
      }
      for (const context of hop.node.contexts) contexts.add(context);
      isWhole &&= hop.node.isWhole;
      for (const { from, call } of callersOf(hop.node)) {
        if (seen.has(from.id)) continue;
        seen.add(from.id);
        further.push({ node: from, call, next: hop });
      }
    }
    frontier = further;
  }
  return { routes: [...routes.values()], contexts, isWhole };
}

function wayFrom(hop: Hop): readonly CallRef[] {
  const calls: CallRef[] = [];
  for (let at: Hop | null = hop; at !== null; at = at.next) {
    if (at.call) calls.push(at.call);
  }
  return calls;
}

function callCountsByName(
  modules: Iterable<Module>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { facts } of modules) {
    for (const { callee } of facts.calls) {
      const name = lastName(callee);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

function contextOf({ served, form }: RouteEntry): Context {
  return served === "asgi" && form === "async" ? "loop" : "request";
}
