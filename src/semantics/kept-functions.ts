import { groupBy } from "../text/group-by.ts";
import type { CallGraph } from "./call-graph.ts";
import { classAround, isSameScope, lineageOf, scopeKey } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import { functionsCalled } from "./functions-called.ts";
import { isNone } from "./narrowing.ts";
import { parameterFor, type Given } from "./passed-functions.ts";
import type { CallRef, ScopeRef } from "./value.ts";

/** A method that keeps what it is given on its object: `self.callback = function`. */
interface Keeping {
  readonly method: ScopeRef;
  readonly owner: ScopeRef;
  readonly parameter: string;
  readonly attribute: string;
}

/** The calls of one name. */
type CallsUnder = (name: string) => readonly CallRef[];

/**
 * Finds the calls through an attribute of an object that a function was given to: `self.callback()` where
 * `Job(save)` keeps `save` as `self.callback`. Where several functions are given, it is not known which one an object has.
 */
export function keepers(
  evaluator: Evaluator,
  graph: Pick<CallGraph, "callersOf">,
  givenFor: (at: ScopeRef) => readonly Given[],
  callsUnder: CallsUnder,
): (at: ScopeRef) => readonly CallRef[] {
  const isOnlyOne = (keeping: Keeping, at: ScopeRef): boolean => {
    const callers = graph.callersOf(keeping.method);
    const keepsOther = callers.some((ref) => {
      const module = evaluator.module(ref.module);
      const call = module.call(ref.call);
      return call.arguments.some((argument) => {
        const { method, parameter } = keeping;
        const taken = parameterFor(evaluator, method, call, argument);
        if (taken !== parameter) return false;
        const values = evaluator.valuesOf(module, argument.value, null);
        const functions = functionsCalled(evaluator, values);
        return functions.length === 0
          ? values.length === 0 || !values.every(isNone)
          : functions.some((one) => !isSameScope(one, at));
      });
    });
    return callers.length > 0 && !keepsOther;
  };
  return (at) => {
    const keeping = givenFor(at).flatMap((given) =>
      keptBy(evaluator, given).filter((one) => isOnlyOne(one, at)),
    );
    const each = groupBy(
      keeping,
      ({ owner, attribute }) => `${attribute} ${scopeKey(owner)}`,
    );
    return [...each.values()].flatMap(([one]) =>
      one
        ? callsUnder(one.attribute).filter((ref) =>
            isThrough(evaluator, ref, one),
          )
        : [],
    );
  };
}

function keptBy(
  evaluator: Evaluator,
  { ref, argument }: Given,
): readonly Keeping[] {
  const module = evaluator.module(ref.module);
  const call = module.call(ref.call);
  const callees = evaluator.valuesOf(module, call.callee, null);
  return functionsCalled(evaluator, callees).flatMap((method) => {
    const owner = classAround(evaluator, method);
    const parameter = parameterFor(evaluator, method, call, argument);
    return owner === null || parameter === null
      ? []
      : attributesKeeping(evaluator, method, parameter).map((attribute) => ({
          method,
          owner,
          parameter,
          attribute,
        }));
  });
}

/** The attributes of its object that a method sets to a parameter. */
function attributesKeeping(
  evaluator: Evaluator,
  method: ScopeRef,
  parameter: string,
): readonly string[] {
  const module = evaluator.module(method.module);
  const self = module.functionScope(method.scope)?.parameters[0]?.name;
  return module.facts.stores.flatMap(({ within, object, place, value }) =>
    within === method.scope &&
    place.kind === "attribute" &&
    object.kind === "name" &&
    object.name === self &&
    value.kind === "name" &&
    value.name === parameter
      ? [place.name]
      : [],
  );
}

/** Whether a call is one of an attribute of the class's objects. */
function isThrough(
  evaluator: Evaluator,
  ref: CallRef,
  { owner }: Keeping,
): boolean {
  const module = evaluator.module(ref.module);
  const { callee } = module.call(ref.call);
  if (callee.kind !== "attribute") return false;
  return evaluator
    .valuesOf(module, callee.object, null)
    .some(
      (value) =>
        value.kind === "instance" &&
        [
          ...lineageOf(evaluator, value.of).classes,
          ...evaluator.subclassesOf(value.of),
        ].some((one) => isSameScope(one, owner)),
    );
}
