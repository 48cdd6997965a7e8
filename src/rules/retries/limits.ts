import { canonicalPath } from "../../catalog/aliases.ts";
import type { Model } from "../../semantics/model.ts";
import type { Module } from "../../semantics/module.ts";
import { positionalArguments } from "../../semantics/parameters.ts";
import type { Call } from "../../syntax/module-facts.ts";
import type { Expression } from "../../syntax/expression.ts";

/** What a library tries again with, and what makes it stop. */
export interface Retrier {
  /** Canonical path. */
  readonly path: string;
  /** Arguments each of which is a limit: by name, and the first by place too where it has one. */
  readonly limits: readonly string[];
  readonly place: number | null;
  /** A limit as the fix writes it, e.g. `max_tries=3`. */
  readonly limit: string;
  /** What the limit is made with, where it must be imported. */
  readonly imports: string | null;
}

const TENACITY = {
  limits: ["stop"],
  limit: "stop=stop_after_attempt(3)",
  imports: "stop_after_attempt",
};

/** tenacity 9.1, backoff 2.2, retrying 1.4, urllib3 2.7, kombu 5.7: without a limit each tries forever. */
const RETRIERS: readonly Retrier[] = [
  { path: "tenacity.retry", place: null, ...TENACITY },
  { path: "tenacity.Retrying", place: 1, ...TENACITY },
  { path: "tenacity.AsyncRetrying", place: 1, ...TENACITY },
  ...["backoff.on_exception", "backoff.on_predicate"].map((path) => ({
    path,
    limits: ["max_tries", "max_time"],
    place: null,
    limit: "max_tries=3",
    imports: null,
  })),
  {
    path: "retrying.retry",
    limits: ["stop", "stop_max_attempt_number", "stop_max_delay", "stop_func"],
    place: null,
    limit: "stop_max_attempt_number=3",
    imports: null,
  },
  {
    path: "kombu.Connection().ensure_connection",
    limits: ["max_retries", "timeout"],
    place: 1,
    limit: "max_retries=3",
    imports: null,
  },
];

export function retrierOf(
  model: Model,
  module: Module,
  expression: Expression,
): Retrier | null {
  const paths = model.nameOf(module, expression).map(canonicalPath);
  return RETRIERS.find(({ path }) => paths.includes(path)) ?? null;
}

/** Whether a call surely sets no limit. */
export function isUnlimited(
  model: Model,
  module: Module,
  call: Call,
  { limits, place }: Retrier,
): boolean {
  const isOpen = call.arguments.some(
    ({ kind }) => kind === "spread" || kind === "unpacking",
  );
  if (isOpen) return false;
  const given = call.arguments.filter(
    (argument) => argument.kind === "keyword" && limits.includes(argument.name),
  );
  const placed = place === null ? undefined : positionalArguments(call)[place];
  return [...given, ...(placed ? [placed] : [])].every(({ value }) =>
    isNoLimit(model, module, value),
  );
}

/** `urllib3.Retry(total=None)` falls back on its other counts, which are None by default. */
export function isEndlessRetry(
  model: Model,
  module: Module,
  call: Call,
): boolean {
  const [first] = positionalArguments(call);
  const named = (name: string) =>
    call.arguments.find(
      (argument) => argument.kind === "keyword" && argument.name === name,
    );
  const total = named("total") ?? first;
  return (
    !call.arguments.some(({ kind }) => kind === "unpacking") &&
    total !== undefined &&
    isNoLimit(model, module, total.value) &&
    ["connect", "read", "redirect", "status", "other"].every(
      (name) => named(name) === undefined,
    )
  );
}

/** Whether a value surely means that there is no limit. */
export function isNoLimit(
  model: Model,
  module: Module,
  value: Expression,
): boolean {
  const values = model.valueOf(module, value);
  return (
    values.length > 0 &&
    values.every(
      (one) =>
        (one.kind === "literal" && one.value === null) ||
        (one.kind === "api" && one.path === "tenacity.stop_never"),
    )
  );
}
