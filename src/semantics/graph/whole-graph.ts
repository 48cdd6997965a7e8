import { canonicalPath } from "../../catalog/aliases.ts";
import { append, groupBy } from "../../text/group-by.ts";
import { AttributeKeys, Memo } from "../memo.ts";
import { functionsCalled } from "../functions-called.ts";
import { scopeKey } from "../classes.ts";
import { createEvaluator, type Evaluator } from "../evaluator.ts";
import type { Module } from "../module.ts";
import type { Decorated, Program } from "../program.ts";
import type { Project } from "../project.ts";
import type { CallRef, ScopeRef, Value } from "../value.ts";
import { additionsIn } from "./additions.ts";
import { calledBack } from "./callbacks.ts";
import { calledByPython } from "./called-by-python.ts";
import { mayBeMade, openPackages } from "./open-packages.ts";
import { callerOf } from "./scope-names.ts";

/** Something that a call, or a decorator, runs. */
export type Callee =
  | { readonly kind: "scope"; readonly at: ScopeRef }
  /** A thing of a library, by its path from the import. */
  | { readonly kind: "api"; readonly path: string };

/** Everything that a scope of the project calls. */
export interface Calls {
  readonly caller: ScopeRef;
  readonly callees: readonly Callee[];
}

/** What one look at all calls has shown: the next look starts from it. */
interface Look {
  readonly calls: readonly Calls[];
  readonly callers: ReadonlyMap<string, readonly CallRef[]>;
  readonly program: Program;
  /** Grows until nothing new is found. */
  readonly edgeCount: number;
}

/** Functions that are passed on take more looks; real programs settle in three or four. */
const MOST_LOOKS = 6;

/**
 * The calls of all judged modules, parameters followed to what their callers give, decorators applied, methods found
 * in subclasses that are made somewhere. Looks again until nothing new is found.
 */
export function wholeGraph(project: Project): readonly Calls[] {
  const isMadeOutside = madeOutside(project);
  let look = lookAt(project, isMadeOutside, null);
  for (let count = 1; count < MOST_LOOKS; count += 1) {
    const next = lookAt(project, isMadeOutside, look);
    const isSettled = next.edgeCount === look.edgeCount;
    look = next;
    if (isSettled) break;
  }
  return look.calls;
}

/** Whether those who use a package may make objects of one of its classes. */
function madeOutside(project: Project): (at: ScopeRef) => boolean {
  const evaluator = createEvaluator(project, () => []);
  const isOpen = openPackages(evaluator, project.modules);
  const known = new Memo<boolean>();
  return (at) =>
    known.of(at, () => isOpen(at.module) && mayBeMade(evaluator, at));
}

function lookAt(
  project: Project,
  isMadeOutside: (at: ScopeRef) => boolean,
  before: Look | null,
): Look {
  const evaluator = createEvaluator(
    project,
    (at) => before?.callers.get(scopeKey(at)) ?? [],
    before?.program ?? {
      decoratedBy: () => [],
      isInstantiated: isMadeOutside,
      addedTo: () => [],
      foundBefore: () => undefined,
      fields: new AttributeKeys(),
      members: new AttributeKeys(),
    },
  );
  const callees = new Map<string, { caller: ScopeRef; all: Callee[] }>();
  const callers = new Map<string, CallRef[]>();
  const instantiated = new Set<string>();
  const note = (caller: ScopeRef, found: readonly Callee[]): void => {
    const key = scopeKey(caller);
    const known = callees.get(key) ?? { caller, all: [] };
    callees.set(key, known);
    known.all.push(...found);
  };
  for (const module of project.modules.values()) {
    module.facts.calls.forEach((call, index) => {
      const ref = { module: module.path, call: index };
      const values = evaluator.valuesOf(module, call.callee, null);
      for (const value of values) {
        if (value.kind === "class") instantiated.add(scopeKey(value.at));
      }
      const scopes = functionsCalled(evaluator, values);
      for (const at of scopes) append(callers, scopeKey(at), ref);
      const back = calledBack(call, values).flatMap(({ value }) =>
        evaluator.valuesOf(module, value, null),
      );
      note(callerOf(module, call.within), [
        ...scopes.map(scopeCallee),
        ...values.flatMap(apiCallee),
        ...functionsCalled(evaluator, back).map(scopeCallee),
      ]);
    });
  }
  const decorated = new Map<string, Decorated[]>();
  for (const module of project.modules.values()) {
    noteDecorators(evaluator, module, decorated, note);
    for (const { within, methods } of calledByPython(evaluator, module)) {
      const scopes = functionsCalled(evaluator, methods);
      note(callerOf(module, within), scopes.map(scopeCallee));
    }
  }
  const added = groupBy(
    [...project.modules.values()].flatMap((module) =>
      additionsIn(evaluator, module),
    ),
    ({ container }) => container,
  );
  const calls = [...callees.values()].map(({ caller, all }) => ({
    caller,
    callees: unique(all),
  }));
  return {
    calls,
    callers,
    program: {
      decoratedBy: (at) => decorated.get(scopeKey(at)) ?? [],
      isInstantiated: (at) =>
        instantiated.has(scopeKey(at)) || isMadeOutside(at),
      foundBefore: evaluator.found,
      fields: evaluator.fields,
      members: evaluator.members,
      addedTo: (container) => added.get(container) ?? [],
    },
    edgeCount:
      calls.reduce((sum, { callees: { length } }) => sum + length, 0) +
      decorated.size +
      instantiated.size +
      [...added.values()]
        .flat()
        .reduce((sum, { values }) => sum + values.length, 0),
  };
}

/** A decorator is called where the definition stands. */
function noteDecorators(
  evaluator: Evaluator,
  module: Module,
  decorated: Map<string, Decorated[]>,
  note: (caller: ScopeRef, found: readonly Callee[]) => void,
): void {
  module.facts.scopes.forEach((scope, index) => {
    if (scope.kind !== "function" && scope.kind !== "class") return;
    for (const [place, decorator] of scope.decorators.entries()) {
      const values = evaluator.valuesOf(module, decorator, null);
      const scopes = functionsCalled(evaluator, values);
      const at = { module: module.path, scope: index };
      const above = scope.decorators.length - 1 - place;
      for (const by of scopes) append(decorated, scopeKey(by), { at, above });
      note(callerOf(module, scope.parent ?? 0), [
        ...scopes.map(scopeCallee),
        ...values.flatMap(apiCallee),
      ]);
    }
  });
}

function scopeCallee(at: ScopeRef): Callee {
  return { kind: "scope", at };
}

function apiCallee(value: Value): Callee[] {
  return value.kind === "api"
    ? [{ kind: "api", path: canonicalPath(value.path) }]
    : [];
}

function unique(callees: readonly Callee[]): readonly Callee[] {
  return [
    ...new Map(
      callees.map((callee) => [
        callee.kind === "api" ? callee.path : `\0${scopeKey(callee.at)}`,
        callee,
      ]),
    ).values(),
  ];
}
