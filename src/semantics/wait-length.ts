import type { Api } from "../catalog/api.ts";
import type { Expression } from "../syntax/expression.ts";
import { blockingCallees } from "./blocking.ts";
import type { Evaluator } from "./evaluator.ts";
import { givenTimeout } from "./given-timeout.ts";
import { isOnlyNone } from "./narrowing.ts";
import { otherBoundOf } from "./other-bounds.ts";
import { isForwarded, isReplaced } from "./overrides.ts";
import { attemptsOf, type Attempts } from "./attempts.ts";
import type { Surroundings } from "./surroundings.ts";
import { numbersIn } from "./timeout-numbers.ts";
import type { CallRef } from "./value.ts";

/** How long a bounded call can wait with certainty. */
export interface WaitLength {
  readonly api: Api;
  /** Of one attempt: the longer half of a pair. */
  readonly seconds: number;
  /** How often it tries, and the pauses in between. */
  readonly attempts: Attempts;
  /** The argument's value where the call itself gives one; null for the library's default. */
  readonly at: Expression | null;
  readonly from: "call" | "library";
}

const PER_SECOND = {
  seconds: 1,
  milliseconds: 1000,
  microseconds: 1_000_000,
} as const;

/** Null where it is not known, or where it waits forever. */
export function waitLength(
  evaluator: Evaluator,
  surroundings: Surroundings,
  ref: CallRef,
): WaitLength | null {
  const [callee, more] = blockingCallees(evaluator, ref, null);
  if (callee === undefined || more !== undefined) return null;
  const { api, partials, value } = callee;
  if (partials.length > 0 || isForwarded(evaluator, ref)) return null;
  if (isReplaced(evaluator, surroundings.modules, value)) return null;
  const attempts = attemptsOf(evaluator, surroundings, ref, callee);
  if (attempts === null) return null;

  const module = evaluator.module(ref.module);
  const call = module.call(ref.call);
  const given =
    api.timeout === null
      ? ({ kind: "left-out" } as const)
      : givenTimeout(evaluator, module, call, api.timeout, null);
  if (given.kind === "unknown") return null;
  const takesDefault =
    given.kind === "left-out" ||
    (api.none === "default" && isOnlyNone(given.values));
  if (takesDefault) {
    const other = otherBoundOf(evaluator, surroundings, ref, callee, null);
    const { withoutTimeout } = api;
    return withoutTimeout.kind === "seconds" && other.kind === "none"
      ? {
          api,
          seconds: withoutTimeout.seconds,
          attempts,
          at: null,
          from: "library",
        }
      : null;
  }
  const numbers = given.values.map((one) => numbersIn(evaluator, one));
  if (api.timeout === null || numbers.some((known) => known.length === 0)) {
    return null;
  }
  const longest = Math.max(...numbers.flat());
  return {
    api,
    seconds: longest / PER_SECOND[api.timeout.unit],
    attempts,
    at: given.at,
    from: "call",
  };
}
