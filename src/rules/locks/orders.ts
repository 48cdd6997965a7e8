import { scopeKey } from "../../semantics/classes.ts";
import type { Model } from "../../semantics/model.ts";
import type { CallRef, ScopeRef } from "../../semantics/value.ts";
import { append, groupBy } from "../../text/group-by.ts";
import type { TakenLock } from "./taken-lock.ts";

/** One lock is taken while another is held. */
export interface Order {
  readonly first: TakenLock;
  readonly second: TakenLock;
  /** The calls from where the first is held to the function that takes the second. */
  readonly calls: readonly CallRef[];
  /** The locks that are held around both. */
  readonly around: ReadonlySet<string>;
}

/** How many calls lead from one lock to the next at most. */
const FARTHEST = 4;

/** Every order in which two of the locks are taken, in one function or through calls that surely run another. */
export function ordersOf(
  model: Model,
  taken: readonly TakenLock[],
): readonly Order[] {
  if (new Set(taken.map(({ lock }) => lock)).size < 2) return [];
  const byFunction = groupBy(taken, (one) => scopeKey(one.function));
  const callsIn = callsByFunction(model);
  return taken.flatMap((first) => {
    const own = byFunction.get(scopeKey(first.function)) ?? [];
    const around = new Set(
      own.flatMap(({ held, lock }) =>
        isIn(held, first.span.start) ? [lock] : [],
      ),
    );
    const inside = own.filter(({ span }) => isIn(first.held, span.start));
    const calls = callsIn(first.function).filter(({ module, call }) =>
      isIn(first.held, model.module(module).call(call).span.start),
    );
    const reached = [
      ...inside.map((second) => ({ second, calls: [] })),
      ...takenBehind(model, calls, byFunction, callsIn),
    ];
    return reached
      .filter(({ second }) => second.isEndless && second.lock !== first.lock)
      .map((one) => ({ first, around, ...one }));
  });
}

/** The locks that are taken in the functions behind the calls, with the way there. */
function takenBehind(
  model: Model,
  from: readonly CallRef[],
  byFunction: ReadonlyMap<string, readonly TakenLock[]>,
  callsIn: (at: ScopeRef) => readonly CallRef[],
): readonly Pick<Order, "second" | "calls">[] {
  const found: Pick<Order, "second" | "calls">[] = [];
  const seen = new Set<string>();
  let ways = from.map((call) => [call]);
  for (let distance = 1; distance <= FARTHEST && ways.length > 0; distance++) {
    ways = ways.flatMap((way) => {
      const last = way.at(-1);
      const [at, more] = last ? model.calleesOf(last) : [];
      if (at === undefined || more !== undefined) return [];
      if (seen.has(scopeKey(at))) return [];
      seen.add(scopeKey(at));
      for (const second of byFunction.get(scopeKey(at)) ?? []) {
        found.push({ second, calls: way });
      }
      return callsIn(at).map((call) => [...way, call]);
    });
  }
  return found;
}

/** The calls in the code of a function. */
function callsByFunction(model: Model): (at: ScopeRef) => readonly CallRef[] {
  const known = new Map<string, ReadonlyMap<string, readonly CallRef[]>>();
  return (at) => {
    const calls = known.get(at.module) ?? callsOfModule(model, at.module);
    known.set(at.module, calls);
    return calls.get(scopeKey(at)) ?? [];
  };
}

function callsOfModule(
  model: Model,
  path: string,
): ReadonlyMap<string, readonly CallRef[]> {
  const module = model.module(path);
  const calls = new Map<string, CallRef[]>();
  module.facts.calls.forEach(({ span }, call) => {
    const at = module.functionAt(span.start);
    if (at) append(calls, scopeKey(at), { module: path, call });
  });
  return calls;
}

function isIn(
  { start, end }: { readonly start: number; readonly end: number },
  offset: number,
): boolean {
  return start <= offset && offset < end;
}
