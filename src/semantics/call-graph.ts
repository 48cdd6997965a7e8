import { lastName } from "../syntax/expression.ts";
import type { ModuleFacts } from "../syntax/module-facts.ts";
import { append, uniqueBy } from "../text/group-by.ts";
import { aliasNames } from "./alias-names.ts";
import { classAround, classScope, scopeKey } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import { functionsCalled } from "./functions-called.ts";
import { keepers } from "./kept-functions.ts";
import { methodsOf } from "./methods.ts";
import type { Module } from "./module.ts";
import { givenFunctions, passers } from "./passed-functions.ts";
import { callKey, type CallRef, type ScopeRef, type Value } from "./value.ts";

/** Which calls of the project call which of its functions. */
export interface CallGraph {
  /** Calls that can call the function, in the order of path and place. */
  readonly callersOf: (at: ScopeRef) => readonly CallRef[];
  /** Calls that are given the function and run it before they return. */
  readonly passersOf: (at: ScopeRef) => readonly CallRef[];
  /** Whether the function is handed to something that may call it in ways that are not known. */
  readonly isHandedOn: (at: ScopeRef) => boolean;
}

/**
 * Resolves calls when a function's callers are asked for: those that name it, and, once for all,
 * those under a name that stands for something else, e.g. `handler = save; handler()`.
 * @param anywhere looks into modules that are not judged, too: what calls a function that it is given may stand there
 */
export function createCallGraph(
  evaluator: Evaluator,
  modules: ReadonlyMap<string, Module>,
  anywhere: Evaluator = evaluator,
): CallGraph {
  const facts = [...modules.values()].map((module) => module.facts);
  const byName = callsByName(facts);
  const known = new Map<string, readonly CallRef[]>();
  let indirect: Map<string, CallRef[]> | null = null;

  const calleesOf = ({ module, call }: CallRef): readonly ScopeRef[] => {
    const holder = evaluator.module(module);
    const { callee, isManager } = holder.call(call);
    const values = evaluator.valuesOf(holder, callee, null);
    const called = functionsCalled(evaluator, values);
    return isManager ? [...called, ...entered(evaluator, values)] : called;
  };
  const underName = new Map<string, ReadonlyMap<string, CallRef[]>>();
  /** By callee: many functions share a name, and each call under it is looked at once. */
  const callersUnder = (name: string): ReadonlyMap<string, CallRef[]> => {
    const found = underName.get(name);
    if (found !== undefined) return found;
    const callers = new Map<string, CallRef[]>();
    for (const ref of byName.get(name) ?? []) {
      for (const at of calleesOf(ref)) append(callers, scopeKey(at), ref);
    }
    underName.set(name, callers);
    return callers;
  };
  const indirectCalls = (): Map<string, CallRef[]> => {
    const aliases = aliasNames(facts);
    const callers = new Map<string, CallRef[]>();
    for (const name of byName.keys()) {
      if (name !== NAMELESS && !aliases.has(name)) continue;
      for (const [key, refs] of callersUnder(name)) {
        for (const ref of refs) append(callers, key, ref);
      }
    }
    return callers;
  };

  /** The calls that say what they call: the function by its name, or another name for it. */
  const namingCallersOf = (at: ScopeRef): readonly CallRef[] => {
    if (!modules.has(at.module)) return [];
    const key = scopeKey(at);
    indirect ??= indirectCalls();
    const direct = namesOf(evaluator, at).flatMap(
      (name) => callersUnder(name).get(key) ?? [],
    );
    return [...direct, ...(indirect.get(key) ?? [])];
  };

  let handedOn: ReadonlySet<string> | null = null;
  const givenFor = givenFunctions(evaluator, modules);
  const keptCallers = keepers(
    anywhere,
    { callersOf: namingCallersOf },
    givenFor,
    (name) => byName.get(name) ?? [],
  );
  return {
    passersOf: passers(anywhere, givenFor),
    isHandedOn: (at) => {
      handedOn ??= handedOnNames(facts);
      const name = modules.get(at.module)?.functionScope(at.scope)?.name;
      return name !== undefined && handedOn.has(name);
    },
    callersOf: (at) => {
      const key = scopeKey(at);
      const found = known.get(key);
      if (found !== undefined) return found;
      const callers = [...namingCallersOf(at), ...keptCallers(at)];
      const sorted = uniqueBy(callers, callKey).toSorted(compareCalls);
      known.set(key, sorted);
      return sorted;
    },
  };
}

/** The names that stand as arguments of calls: `run(task)`, `Thread(target=task)`. */
function handedOnNames(facts: readonly ModuleFacts[]): ReadonlySet<string> {
  return new Set(
    facts.flatMap(({ calls }) =>
      calls.flatMap((call) =>
        call.arguments.flatMap(({ value }) =>
          value.kind === "name" || value.kind === "attribute"
            ? [value.name]
            : [],
        ),
      ),
    ),
  );
}

/** Calls of something without a name: `table[key]()`, `make()()`. */
const NAMELESS = "";

function callsByName(facts: readonly ModuleFacts[]): Map<string, CallRef[]> {
  const refs = facts.flatMap(({ path, calls }) =>
    calls.map(({ callee }, call) => ({
      name: lastName(callee),
      ref: { module: path, call },
    })),
  );
  const byName = new Map<string, CallRef[]>();
  for (const { name, ref } of refs) append(byName, name, ref);
  return byName;
}

/** What `with Locked():` runs beside the constructor. */
function entered(
  evaluator: Evaluator,
  values: readonly Value[],
): readonly ScopeRef[] {
  return values.flatMap((value) =>
    value.kind === "class"
      ? [...ENTERED].flatMap((name) =>
          methodsOf(
            evaluator,
            { kind: "instance", of: value.at, origin: null },
            name,
          ).map((method) => method.function),
        )
      : [],
  );
}

/** Methods that a `with` statement calls without naming them. */
export const ENTERED: ReadonlySet<string> = new Set([
  "__enter__",
  "__exit__",
  "__aenter__",
  "__aexit__",
]);

/** The names by which a function is called when it goes by its own: a constructor, and what `with` calls, by its classes'. */
function namesOf(evaluator: Evaluator, at: ScopeRef): readonly string[] {
  const name = evaluator.module(at.module).functionScope(at.scope)?.name;
  const owner = classAround(evaluator, at);
  if (name === undefined) return [];
  if (owner === null || (name !== "__init__" && !ENTERED.has(name))) {
    return [name];
  }
  const classes = [owner, ...evaluator.subclassesOf(owner)].map(
    (derived) => classScope(evaluator, derived)?.name ?? "",
  );
  return [...new Set([name, ...classes])];
}

function compareCalls(a: CallRef, b: CallRef): number {
  if (a.module !== b.module) return a.module < b.module ? -1 : 1;
  return a.call - b.call;
}
