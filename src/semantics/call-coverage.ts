import { functionsCalled } from "./functions-called.ts";
import { scopeKey } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Module } from "./module.ts";
import type { CallRef, ScopeRef, Value } from "./value.ts";

/** The calls that functions make, their own and those of the functions that they call in turn. */
export interface Coverage {
  readonly total: number;
  readonly resolved: number;
  /** How many calls are not resolved for each reason. */
  readonly reasons: ReadonlyMap<string, number>;
  /** The functions whose calls are counted, those it began with first. */
  readonly functions: readonly ScopeRef[];
}

interface CallsOf {
  readonly callees: readonly ScopeRef[];
  /** The reason for each call that is not resolved; null for one that is. */
  readonly outcomes: readonly (string | null)[];
}

/** Counts what is understood of the calls behind functions; each function is resolved once. */
export function createCallCoverage(
  evaluator: Evaluator,
): (from: readonly ScopeRef[]) => Coverage {
  const known = new Map<string, CallsOf>();
  const callsOf = (at: ScopeRef): CallsOf => {
    const key = scopeKey(at);
    const found = known.get(key) ?? callsIn(evaluator, at);
    known.set(key, found);
    return found;
  };
  return (from) => {
    const seen = new Map(from.map((at) => [scopeKey(at), at]));
    const reasons = new Map<string, number>();
    let total = 0;
    let resolved = 0;
    // A map is walked in the order of insertion, what is added on the way too.
    for (const at of seen.values()) {
      const { callees, outcomes } = callsOf(at);
      for (const callee of callees) {
        if (!seen.has(scopeKey(callee))) seen.set(scopeKey(callee), callee);
      }
      total += outcomes.length;
      for (const because of outcomes) {
        if (because === null) resolved += 1;
        else reasons.set(because, (reasons.get(because) ?? 0) + 1);
      }
    }
    return { total, resolved, reasons, functions: [...seen.values()] };
  };
}

function callsIn(evaluator: Evaluator, at: ScopeRef): CallsOf {
  const module = evaluator.module(at.module);
  const found = callsAt(module, at).map(({ call }) => {
    const values = evaluator.valuesOf(module, module.call(call).callee, null);
    return { values, because: reasonFor(values) };
  });
  return {
    callees: found.flatMap(({ values }) => functionsCalled(evaluator, values)),
    outcomes: found.map(({ because }) => because),
  };
}

function callsAt(module: Module, at: ScopeRef): readonly CallRef[] {
  const { start, end } = module.scope(at.scope).body;
  return module.facts.calls.flatMap(({ span }, call) =>
    span.start >= start &&
    span.end <= end &&
    module.codeAt(span.start)?.scope === at.scope
      ? [{ module: module.path, call }]
      : [],
  );
}

/** Null when something is known that the call calls. */
function reasonFor(values: readonly Value[]): string | null {
  const unknowns = values.flatMap((value) =>
    value.kind === "unknown" ? [value.because] : [],
  );
  if (values.length > unknowns.length) return null;
  return unknowns[0] ?? "nothing is known of it";
}
