import type { Api } from "../catalog/api.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type {
  Call,
  Candidate,
  ModuleFacts,
  Question,
} from "../syntax/module-facts.ts";
import { blockingCallees } from "./blocking.ts";
import { boundInFrame, type Bound, type Unbounded } from "./bound.ts";
import { createCallGraph } from "./call-graph.ts";
import { functionsCalled } from "./functions-called.ts";
import { createCallCoverage, type Coverage } from "./call-coverage.ts";
import { calleeNames } from "./callee-names.ts";
import { offRequestBy, type OffRequest } from "./context.ts";
import { connectionOpenedBy, type Connection } from "./engines/connection.ts";
import { endlessMailHostsIn } from "./django-mail.ts";
import {
  djangoDatabasesIn,
  type DjangoDatabase,
} from "./engines/django-databases.ts";
import type { Engine } from "./engines/engine.ts";
import { createEngines } from "./engines/engines.ts";
import { EXTENSION_PATHS, makesExtension } from "./engines/extension.ts";
import { createEvaluator } from "./evaluator.ts";
import { waitLength, type WaitLength } from "./wait-length.ts";
import { expressionAt } from "./expression-at.ts";
import { framesOf } from "./frames.ts";
import { usesByMaker } from "./uses.ts";
import type { Span } from "../text/span.ts";
import type { Module } from "./module.ts";
import { createProject, judgedAlone, type ProjectFiles } from "./project.ts";
import { once } from "./once.ts";
import { timeoutsGiven, type KnownTimeout } from "./timeouts-given.ts";
import { namesPath } from "./overrides.ts";
import type { Earlier, EarlierToday } from "./earlier.ts";
import { createReachability, reachedBy, type Reach } from "./reachability.ts";
import type { RouteEntry } from "./routes/route-entry.ts";
import {
  NO_ROUTE_SOURCES,
  type RouteSources,
} from "./routes/route-settings.ts";
import { findRoutes } from "./routes/routes.ts";
import { surroundingsOf } from "./surroundings.ts";
import { callKey, type CallRef, type ScopeRef, type Value } from "./value.ts";
import { lastName, type Expression } from "../syntax/expression.ts";

/** Answers questions about the project; rules ask, and never look at imports or aliases themselves. */
export interface Model {
  module(path: string): Module;
  /** API paths that an expression can stand for, e.g. `requests.Session().get`. */
  nameOf(module: Module, expression: Expression): readonly string[];
  /** What an expression can stand for; empty when nothing is known. */
  valueOf(module: Module, expression: Expression): readonly Value[];
  /** The rows of the catalog that a call can call. */
  apisOf(ref: CallRef): readonly Api[];
  /** How long a call can wait, over all known ways to reach it. */
  boundOf(ref: CallRef): Bound;
  /** Every place where requests come in, in the order of path and text. */
  routes(): readonly RouteEntry[];
  /** How long a bounded call can wait with certainty; null where it is not known. */
  lengthOf(ref: CallRef): WaitLength | null;
  /** The bounding arguments of a call whose numbers are known. */
  timeoutsOf(ref: CallRef): readonly KnownTimeout[];
  /** What bounds the statements of the connection that a call opens, and the dialect of its driver. */
  connectionOf(ref: CallRef): Connection;
  /** What is known of the engine that a call makes. */
  engineOf(ref: CallRef): Engine;
  /** The databases of Django's settings that a module names. */
  djangoDatabasesIn(path: string): readonly DjangoDatabase[];
  /** The assignments by which a module of Django's settings names a mail server that nothing bounds. */
  endlessMailHostsIn(path: string): readonly Span[];
  /** The routes that reach a call, the nearest first. */
  routesTo(ref: CallRef): readonly Reach[];
  /** The routes whose handlers reach a function, the nearest first. */
  routesInto(at: ScopeRef): readonly Reach[];
  /** The project's functions that a call can run. */
  calleesOf(ref: CallRef): readonly ScopeRef[];
  /** The calls on the object that a call makes, e.g. `client.get()` for `client = redis.Redis()`. */
  usesOf(ref: CallRef): readonly CallRef[];
  /** How many of the calls behind functions are understood. */
  callsBehind(from: readonly ScopeRef[]): Coverage;
  /** Why a call is surely off the request path; null when it may be on it. */
  offRequest(ref: CallRef): OffRequest;
  /** What it knows of the whole project, for a model of the same project in which one file has changed. */
  handOver(): Earlier;
  /** Whether a semantic predicate of a query holds for a candidate. */
  answers(module: Module, candidate: Candidate, question: Question): boolean;
}

/**
 * Builds the model; everything in it is computed when it is first asked for.
 * @param facts of the modules to judge
 * @param files of the whole project, where names may lead beyond those modules
 * @param earlier what need not be worked out anew
 */
export function createModel(
  facts: readonly ModuleFacts[],
  catalog: Catalog,
  routeSources: RouteSources = NO_ROUTE_SOURCES,
  files?: ProjectFiles,
  earlier?: EarlierToday,
): Model {
  const project = createProject(facts, catalog, files);
  const { modules } = project;
  // The call graph rests on declared values alone; parameters then take theirs from its callers.
  const changed = earlier ? [earlier.changed] : [...modules.values()];
  const names = calleeNames(catalog, project.map, changed, earlier?.names);
  const alone = judgedAlone(project);
  const declared = createEvaluator(alone, () => []);
  const graph =
    earlier?.graph ??
    createCallGraph(
      declared,
      modules,
      createEvaluator(project, () => []),
    );
  const derived = earlier && {
    subclassesOf: earlier.subclassesOf,
    overridersOf: earlier.overridersOf,
    modules: changed,
  };
  const evaluator = createEvaluator(project, graph.callersOf, null, derived);
  const moduleAt = evaluator.module;
  /** Clients come from judged modules alone, so most calls are told from blocking ones without reading any other. */
  const within = createEvaluator(alone, graph.callersOf, null, derived);
  const maybeBlocking = (ref: CallRef): boolean =>
    names.mayBeApi(moduleAt(ref.module), calleeOf(ref)) &&
    blockingCallees(within, ref, null).length > 0;
  const families = new WeakMap<Call, ReadonlySet<string>>();
  /** Asked for each rule; most calls call nothing that blocks. */
  const familiesCalled = (ref: CallRef): ReadonlySet<string> => {
    const call = moduleAt(ref.module).call(ref.call);
    const known = families.get(call);
    if (known !== undefined) return known;
    const called = maybeBlocking(ref)
      ? blockingCallees(evaluator, ref, null).map(({ api }) => api.family)
      : [];
    const found = new Set<string>(called);
    families.set(call, found);
    return found;
  };
  const calleeOf = ({ module, call }: CallRef): Expression =>
    moduleAt(module).call(call).callee;

  const isPath = (
    module: Module,
    expression: Expression,
    path: string,
  ): boolean =>
    namesPath(within, module, expression, path) &&
    namesPath(evaluator, module, expression, path);
  const callsPath = (
    module: Module,
    callee: Expression,
    paths: readonly string[],
  ): boolean =>
    names.mayBePath(callee, paths) &&
    paths.some((path) => isPath(module, callee, path));
  /** Flask-SQLAlchemy's class is made to be derived from. */
  const isExtension = (module: Module, callee: Expression): boolean =>
    names.mayBeClass(callee, EXTENSION_PATHS) &&
    [within, evaluator].every((each) =>
      each
        .valuesOf(module, callee, null)
        .some((value) => makesExtension(each, value)),
    );

  const routes = once(() =>
    findRoutes(evaluator, [...modules.values()], routeSources),
  );
  const reachability = once(() => {
    if (earlier === undefined) {
      return createReachability(evaluator, modules, graph, routes());
    }
    const { reachedFunction } = earlier;
    return {
      ofFunction: reachedFunction,
      ofCall: (ref: CallRef) => reachedBy(evaluator, ref, reachedFunction),
    };
  });
  const coverage = once(() => createCallCoverage(evaluator));
  const surroundings = once(
    () =>
      earlier?.surroundings ?? surroundingsOf(evaluator, [...modules.values()]),
  );

  const uses = once(() => usesByMaker(within, changed));
  const usesOf = (ref: CallRef): readonly CallRef[] => [
    ...(earlier?.usesOf(ref) ?? []),
    ...(uses().get(callKey(ref)) ?? []),
  ];

  /** A callback whose parameter decides: who calls it may give what its default does not. */
  function isUpToUnknownCallers(ref: CallRef, { at, via }: Unbounded): boolean {
    const module = moduleAt(ref.module);
    const { start } = module.call(ref.call).span;
    const around = module.functionAt(start);
    return (
      via.length === 0 &&
      at !== null &&
      around !== null &&
      module.isParameter(at, start) &&
      graph.isHandedOn(around)
    );
  }

  const model: Model = {
    module: moduleAt,
    nameOf: (module, expression) =>
      evaluator
        .valuesOf(module, expression, null)
        .flatMap((value) => (value.kind === "api" ? [value.path] : [])),
    valueOf: (module, expression) =>
      evaluator.valuesOf(module, expression, null),
    apisOf: (ref) =>
      blockingCallees(evaluator, ref, null).map(({ api }) => api),
    boundOf: (ref) => {
      const bounds = framesOf(evaluator, graph, ref).map((frame) =>
        boundInFrame(evaluator, surroundings(), ref, frame),
      );
      const endless = bounds.find((bound) => bound.kind === "unbounded");
      if (endless && isUpToUnknownCallers(ref, endless)) {
        return {
          kind: "unknown",
          because: "it is called by what it is given to",
        };
      }
      return (
        endless ??
        bounds.find(({ kind }) => kind === "unknown") ?? { kind: "bounded" }
      );
    },
    routes,
    callsBehind: (from) => coverage()(from),
    routesTo: (ref) => reachability().ofCall(ref).routes,
    routesInto: (at) => reachability().ofFunction(at).routes,
    calleesOf: (ref) =>
      functionsCalled(
        evaluator,
        evaluator.valuesOf(moduleAt(ref.module), calleeOf(ref), null),
      ),
    lengthOf: (ref) => waitLength(evaluator, surroundings(), ref),
    timeoutsOf: (ref) => timeoutsGiven(evaluator, ref),
    connectionOf: (ref) =>
      connectionOpenedBy(evaluator, ref, framesOf(evaluator, graph, ref)),
    engineOf: createEngines(evaluator, modules, (ref) =>
      framesOf(evaluator, graph, ref),
    ),
    djangoDatabasesIn: (path) =>
      djangoDatabasesIn(evaluator, modules.values(), moduleAt(path)),
    endlessMailHostsIn: (path) =>
      endlessMailHostsIn(evaluator, surroundings(), moduleAt(path)),
    usesOf,
    offRequest: (ref) =>
      offRequestBy(evaluator, ref, reachability().ofCall(ref)),
    handOver: () => ({
      graph,
      surroundings: surroundings(),
      reachedFunction: reachability().ofFunction,
      subclassesOf: evaluator.subclassesOf,
      overridersOf: evaluator.overridersOf,
      usesOf,
      names,
    }),
    answers: (module, candidate, { predicate, capture, words }) => {
      const span = candidate.captures[capture];
      if (span === undefined) return false;
      // Answered by which files are parsed: whatever holds such a thing imports it, or takes it from who does.
      if (predicate === "imports?" || predicate === "mentions?") return true;
      if (predicate === "names?") {
        const expression = expressionAt(module, span);
        return (
          expression !== null &&
          words.some((path) => isPath(module, expression, path))
        );
      }
      const ref = module.callAt(span);
      if (predicate === "in-request?") {
        const at = module.codeAt(span.start);
        return at !== null && model.routesInto(at).length > 0;
      }
      if (ref === null) return false;
      if (predicate === "named?") {
        const { callee } = module.call(ref.call);
        const name = lastName(callee);
        return words.some(
          (word) =>
            word === name ||
            (callee.kind === "attribute" && word === `.${name}`),
        );
      }
      switch (predicate) {
        case "calls?":
          return (
            words.some((word) => familiesCalled(ref).has(word)) ||
            (words.includes("engine") && isExtension(module, calleeOf(ref)))
          );
        case "calls-path?":
          return callsPath(module, calleeOf(ref), words);
        default:
          throw new Error(`no answer to #${predicate}`);
      }
    },
  };
  return model;
}
