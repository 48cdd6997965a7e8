import type { Scope } from "../syntax/module-facts.ts";
import { backwards, movedSpan, type Replaced } from "../text/replaced.ts";
import type { Span } from "../text/span.ts";
import type { CallGraph } from "./call-graph.ts";
import type { NameUses } from "./callee-names.ts";
import type { Module } from "./module.ts";
import type { Reached } from "./reachability.ts";
import type { Surroundings } from "./surroundings.ts";
import type { CallRef, ScopeRef } from "./value.ts";

/** What a model knows of a whole project: what takes the longest to work out. */
export interface Earlier {
  readonly graph: CallGraph;
  readonly surroundings: Surroundings;
  readonly reachedFunction: (at: ScopeRef) => Reached;
  readonly subclassesOf: (at: ScopeRef) => readonly ScopeRef[];
  readonly overridersOf: (at: ScopeRef, name: string) => readonly ScopeRef[];
  readonly usesOf: (ref: CallRef) => readonly CallRef[];
  readonly names: NameUses;
}

/** The same for a model in which a file has changed: of this file it tells what others do with it. */
export interface EarlierToday extends Earlier {
  readonly changed: Module;
}

/** A file before and after it was typed in. */
export interface TypedIn {
  readonly before: Module;
  readonly after: Module;
  /** In the order of the text, apart from each other. */
  readonly replaced: readonly Replaced[];
}

/**
 * The same knowledge in the numbers of a file's facts of now. Calls that were typed over call nothing, and of
 * a function that was not there before nothing is known: that is right until the project is judged anew.
 */
export function inToday(earlier: Earlier, typed: TypedIn): EarlierToday {
  const { graph, surroundings, reachedFunction } = earlier;
  const { before, after } = typed;
  const back = backwards(typed.replaced);
  const scopes = scopesBefore(typed);
  const now = (ref: CallRef): CallRef | null => {
    if (ref.module !== before.path) return ref;
    const span = movedSpan(before.call(ref.call).span, typed.replaced);
    return span && after.callAt(span);
  };
  const allNow = (refs: readonly CallRef[]): readonly CallRef[] =>
    refs.flatMap((ref) => now(ref) ?? []);
  const then = (at: ScopeRef): ScopeRef | null => {
    if (at.module !== before.path) return at;
    const scope = scopes.get(at.scope);
    return scope === undefined ? null : { module: at.module, scope };
  };
  const today = new Map([...scopes].map(([after, before]) => [before, after]));
  const scopeNow = (at: ScopeRef): ScopeRef | null => {
    if (at.module !== before.path) return at;
    const scope = today.get(at.scope);
    return scope === undefined ? null : { module: at.module, scope };
  };
  const callThen = (ref: CallRef): CallRef | null => {
    if (ref.module !== before.path) return ref;
    const span = movedSpan(after.call(ref.call).span, back);
    return span && before.callAt(span);
  };
  const isElsewhere = ({ module }: { readonly module: string }): boolean =>
    module !== before.path;
  return {
    changed: after,
    names: earlier.names,
    subclassesOf: (at) => {
      const known = then(at);
      return known ? earlier.subclassesOf(known).filter(isElsewhere) : [];
    },
    overridersOf: (at, name) => {
      const known = then(at);
      return known ? earlier.overridersOf(known, name).filter(isElsewhere) : [];
    },
    usesOf: (ref) => {
      const known = callThen(ref);
      return known ? earlier.usesOf(known).filter(isElsewhere) : [];
    },
    graph: {
      callersOf: (at) => {
        const known = then(at);
        return known ? allNow(graph.callersOf(known)) : [];
      },
      passersOf: (at) => {
        const known = then(at);
        return known ? allNow(graph.passersOf(known)) : [];
      },
      isHandedOn: (at) => {
        const known = then(at);
        return known === null || graph.isHandedOn(known);
      },
    },
    surroundings: {
      ...surroundings,
      modules: surroundings.modules.map((module) =>
        module.path === before.path ? after : module,
      ),
      callsNamed: (name) => allNow(surroundings.callsNamed(name)),
    },
    reachedFunction: (at) => {
      const known = then(at);
      if (known === null) return NOTHING_KNOWN;
      const { routes, ...rest } = reachedFunction(known);
      return {
        ...rest,
        routes: routes.flatMap(({ route, calls }) => {
          const at = scopeNow(route.at);
          const way = allNow(calls);
          return at !== null && way.length === calls.length
            ? [{ route: { ...route, at }, calls: way }]
            : [];
        }),
      };
    },
  };
}

const NOTHING_KNOWN: Reached = {
  routes: [],
  contexts: new Set(),
  isWhole: false,
};

/** The functions, classes and lambdas of now that were there before, by their places. */
function scopesBefore({
  before,
  after,
  replaced,
}: TypedIn): ReadonlyMap<number, number> {
  const byPlace = new Map<number, number>();
  before.facts.scopes.forEach((scope, index) => {
    const place = placeOf(scope);
    const span = place && movedSpan(place, replaced);
    if (span) byPlace.set(span.start, index);
  });
  return new Map(
    after.facts.scopes.flatMap((scope, index) => {
      const known = byPlace.get(placeOf(scope)?.start ?? -1);
      return known === undefined ? [] : [[index, known] as const];
    }),
  );
}

/** A lambda's body that is typed in is another lambda. */
function placeOf(scope: Scope): Span | null {
  switch (scope.kind) {
    case "function":
    case "class":
      return scope.nameSpan;
    case "lambda":
      return scope.body;
    case "module":
    case "comprehension":
      return null;
  }
}
