import { canonicalPath } from "../catalog/aliases.ts";
import type { Call } from "../syntax/module-facts.ts";
import type { BlockingCallee } from "./blocking.ts";
import type { Evaluator } from "./evaluator.ts";
import { positionalArguments } from "./parameters.ts";
import type { Surroundings } from "./surroundings.ts";
import type { CallRef, Value } from "./value.ts";

/** How often a call tries at most when nobody answers, and how long it pauses in between. */
export interface Attempts {
  readonly count: number;
  readonly pausesSeconds: number;
}

const ONCE: Attempts = { count: 1, pausesSeconds: 0 };

/** Methods that urllib3 tries again when the answer does not come (Retry.DEFAULT_ALLOWED_METHODS, 2.7.0). */
const IDEMPOTENT = /\.(?:get|head|options|put|delete)$/;

/** Null where the call, its client or its session says it in a way that is not known. */
export function attemptsOf(
  evaluator: Evaluator,
  surroundings: Surroundings,
  ref: CallRef,
  { api, value }: BlockingCallee,
): Attempts | null {
  const own = evaluator.module(ref.module).call(ref.call);
  const maker =
    value.origin &&
    evaluator.module(value.origin.module).call(value.origin.call);
  for (const [call, module] of [
    [own, ref.module],
    [maker, value.origin?.module ?? ref.module],
  ] as const) {
    const told = call && keywordOf(call, ["retries", "max_retries", "retry"]);
    if (told) {
      const values = evaluator.valuesOf(evaluator.module(module), told, null);
      return retriesOf(evaluator, values);
    }
  }
  if (canonicalPath(value.path).startsWith("requests.Session().")) {
    return IDEMPOTENT.test(api.name)
      ? attemptsOfSession(evaluator, surroundings, value)
      : ONCE;
  }
  return { count: api.attempts, pausesSeconds: 0 };
}

function keywordOf(call: Call, names: readonly string[]) {
  return call.arguments.find(
    (argument) => argument.kind === "keyword" && names.includes(argument.name),
  )?.value;
}

/** `3`, `False`, `Retry(3, backoff_factor=0.5)`. */
function retriesOf(
  evaluator: Evaluator,
  values: readonly Value[],
): Attempts | null {
  const [value, more] = values;
  if (value === undefined || more !== undefined) return null;
  if (value.kind === "literal") {
    if (typeof value.value === "number") {
      return { count: Math.max(0, value.value) + 1, pausesSeconds: 0 };
    }
    return value.value === false ? ONCE : null;
  }
  if (value.kind !== "api" || value.origin === null) return null;
  if (canonicalPath(value.path) !== "urllib3.Retry()") return null;
  return attemptsOfRetry(evaluator, value.origin);
}

/** `total`, or the smaller `read`; the pauses double from the second retry on, up to 120 s. */
function attemptsOfRetry(evaluator: Evaluator, ref: CallRef): Attempts | null {
  const module = evaluator.module(ref.module);
  const call = module.call(ref.call);
  if (call.arguments.some(({ kind }) => kind === "unpacking")) return null;
  const number = (name: string, place: number | null): number | null => {
    const given =
      keywordOf(call, [name]) ??
      (place === null ? undefined : positionalArguments(call)[place]?.value);
    const values = given && evaluator.valuesOf(module, given, null);
    const [value, more] = values ?? [];
    return value?.kind === "literal" &&
      typeof value.value === "number" &&
      more === undefined
      ? value.value
      : null;
  };
  const total = number("total", 0);
  const read = number("read", 2);
  const retries = Math.min(total ?? Infinity, read ?? Infinity);
  if (!Number.isFinite(retries)) return null;
  const factor = number("backoff_factor", null) ?? 0;
  const pauses = Array.from({ length: Math.max(0, retries - 1) }, (_, index) =>
    Math.min(120, factor * 2 ** (index + 1)),
  );
  return {
    count: retries + 1,
    pausesSeconds: pauses.reduce((sum, pause) => sum + pause, 0),
  };
}

/** By the `max_retries` of the adapters that are mounted on the session. */
function attemptsOfSession(
  evaluator: Evaluator,
  { callsNamed }: Surroundings,
  { origin, subclass }: Extract<Value, { kind: "api" }>,
): Attempts | null {
  if (subclass !== null) return null;
  const adapters = callsNamed("mount").flatMap((ref) => {
    const module = evaluator.module(ref.module);
    const call = module.call(ref.call);
    if (call.callee.kind !== "attribute") return [];
    const isOurs = evaluator
      .valuesOf(module, call.callee.object, null)
      .some(
        (object) =>
          object.kind === "api" &&
          object.origin !== null &&
          origin !== null &&
          object.origin.module === origin.module &&
          object.origin.call === origin.call,
      );
    const adapter =
      positionalArguments(call)[1]?.value ?? keywordOf(call, ["adapter"]);
    return isOurs && adapter ? evaluator.valuesOf(module, adapter, null) : [];
  });
  const attempts = adapters.map((adapter) => {
    if (adapter.kind !== "api" || adapter.origin === null) return null;
    const module = evaluator.module(adapter.origin.module);
    const call = module.call(adapter.origin.call);
    const told =
      keywordOf(call, ["max_retries"]) ?? positionalArguments(call)[2]?.value;
    return told === undefined
      ? ONCE
      : retriesOf(evaluator, evaluator.valuesOf(module, told, null));
  });
  if (attempts.includes(null)) return null;
  // Of several adapters, the one that tries least is certain.
  return (
    attempts.reduce<Attempts | null>(
      (least, one) =>
        one !== null && (least === null || one.count < least.count)
          ? one
          : least,
      null,
    ) ?? ONCE
  );
}
