import { lastName } from "../syntax/expression.ts";
import type { Argument, Call } from "../syntax/module-facts.ts";
import { append } from "../text/group-by.ts";
import { contains } from "../text/span.ts";
import { functionsCalled } from "./functions-called.ts";
import { scopeKey } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import { calledBack } from "./graph/callbacks.ts";
import type { Module } from "./module.ts";
import { once } from "./once.ts";
import { positionalArguments, positionalParameters } from "./parameters.ts";
import type { CallRef, ScopeRef } from "./value.ts";

/** An argument of a call. */
export interface Given {
  readonly ref: CallRef;
  readonly argument: Argument;
}

/** How many functions hand a function on before one calls it. */
const FARTHEST = 3;

/**
 * Finds the calls that are given a function or a lambda and run it before they return: `run(task)` where the project's
 * `run` calls what it is given, `sorted(rows, key=rank)`.
 */
export function passers(
  evaluator: Evaluator,
  givenFor: (at: ScopeRef) => readonly Given[],
): (at: ScopeRef) => readonly CallRef[] {
  return (at) =>
    givenFor(at).flatMap(({ ref, argument }) =>
      runs(evaluator, ref, argument, FARTHEST) ? [ref] : [],
    );
}

/** Finds the arguments of calls that are a function or a lambda: those of its name or place, looked at by what they hold. */
export function givenFunctions(
  evaluator: Evaluator,
  modules: ReadonlyMap<string, Module>,
): (at: ScopeRef) => readonly Given[] {
  const given = once(() => givenByName(modules));
  const known = new Map<string, ReadonlyMap<string, readonly Given[]>>();
  return (at) => {
    const module = modules.get(at.module);
    if (module === undefined) return [];
    const name = keyOf(module, at.scope);
    const byFunction =
      known.get(name) ?? heldBy(evaluator, given().get(name) ?? []);
    known.set(name, byFunction);
    return byFunction.get(scopeKey(at)) ?? [];
  };
}

/** By function: many share a name, and each argument under it is looked at once. */
function heldBy(
  evaluator: Evaluator,
  given: readonly Given[],
): ReadonlyMap<string, readonly Given[]> {
  const byFunction = new Map<string, Given[]>();
  for (const one of given) {
    const { ref, argument } = one;
    const module = evaluator.module(ref.module);
    const values = evaluator.valuesOf(module, argument.value, null);
    for (const at of functionsCalled(evaluator, values)) {
      append(byFunction, scopeKey(at), one);
    }
  }
  return byFunction;
}

/** The arguments of calls that may be functions: names by what they say, lambdas by their place. */
function givenByName(
  modules: ReadonlyMap<string, Module>,
): ReadonlyMap<string, readonly Given[]> {
  const functions = new Set<string>();
  for (const { facts } of modules.values()) {
    for (const scope of facts.scopes) {
      if (scope.kind === "function") functions.add(scope.name);
    }
  }
  const given = new Map<string, Given[]>();
  for (const { facts } of modules.values()) {
    facts.calls.forEach((call, index) => {
      for (const argument of call.arguments) {
        const { value } = argument;
        const ref = { module: facts.path, call: index };
        if (value.kind === "lambda") {
          const key = lambdaKey(facts.path, value.body.span.start);
          append(given, key, { ref, argument });
        } else if (functions.has(lastName(value))) {
          append(given, lastName(value), { ref, argument });
        }
      }
    });
  }
  return given;
}

function keyOf(module: Module, index: number): string {
  const scope = module.scope(index);
  if (scope.kind === "lambda") return lambdaKey(module.path, scope.body.start);
  return scope.kind === "function" ? scope.name : "";
}

function lambdaKey(path: string, start: number): string {
  return `${String(start)} ${path}`;
}

function runs(
  evaluator: Evaluator,
  ref: CallRef,
  argument: Argument,
  distance: number,
): boolean {
  const module = evaluator.module(ref.module);
  const call = module.call(ref.call);
  const callees = evaluator.valuesOf(module, call.callee, null);
  const back = calledBack(call, callees);
  return (
    back.includes(argument) ||
    functionsCalled(evaluator, callees).some((at) => {
      const name = parameterFor(evaluator, at, call, argument);
      return name !== null && runsParameter(evaluator, at, name, distance);
    })
  );
}

/** The name of the parameter that gets the argument. */
export function parameterFor(
  evaluator: Evaluator,
  at: ScopeRef,
  call: Call,
  argument: Argument,
): string | null {
  if (argument.kind === "keyword") return argument.name;
  const place = positionalArguments(call).indexOf(argument);
  return place < 0
    ? null
    : (positionalParameters(evaluator, at)[place]?.name ?? null);
}

/** Whether a function calls its parameter, itself or in a function of its own that it calls, or hands it to one that does. */
function runsParameter(
  evaluator: Evaluator,
  at: ScopeRef,
  name: string,
  distance: number,
): boolean {
  const module = evaluator.module(at.module);
  const { body } = module.scope(at.scope);
  const inside = module.facts.calls.flatMap((call, index) =>
    contains(body, call.span)
      ? [{ call, index, around: module.codeAt(call.span.start)?.scope }]
      : [],
  );
  const own = inside.filter(({ around }) => around === at.scope);
  const called = new Set(own.map(({ call }) => lastName(call.callee)));
  return inside.some(({ call, index, around }) => {
    const isOwn = around === at.scope;
    if (call.callee.kind === "name" && call.callee.name === name) {
      const scope = module.functionScope(around ?? 0);
      return isOwn || (scope !== null && called.has(scope.name));
    }
    const handed = call.arguments.find(
      ({ value }) => value.kind === "name" && value.name === name,
    );
    return (
      isOwn &&
      handed !== undefined &&
      distance > 1 &&
      runs(evaluator, { module: at.module, call: index }, handed, distance - 1)
    );
  });
}
