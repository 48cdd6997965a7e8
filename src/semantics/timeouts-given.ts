import type { Api, TimeoutParameter } from "../catalog/api.ts";
import type { Expression } from "../syntax/expression.ts";
import { blockingCallees } from "./blocking.ts";
import type { Evaluator } from "./evaluator.ts";
import { givenTimeout } from "./given-timeout.ts";
import { numbersIn } from "./timeout-numbers.ts";
import type { CallRef } from "./value.ts";

/** A bounding argument whose numbers are known. */
export interface KnownTimeout {
  readonly api: Api;
  readonly parameter: TimeoutParameter;
  /** In the parameter's unit: one, or each part of a pair or of a library's timeout object. */
  readonly numbers: readonly number[];
  /** The argument's value where it is written in the call itself. */
  readonly at: Expression | null;
}

/** The bounding arguments of a call to a blocking API, as far as their numbers are known. */
export function timeoutsGiven(
  evaluator: Evaluator,
  ref: CallRef,
): readonly KnownTimeout[] {
  const module = evaluator.module(ref.module);
  const call = module.call(ref.call);
  return blockingCallees(evaluator, ref, null).flatMap(({ api, partials }) =>
    partials.length > 0
      ? []
      : parametersOf(api).flatMap((parameter) => {
          const given = givenTimeout(evaluator, module, call, parameter, null);
          if (given.kind !== "given" || given.values.length === 0) return [];
          const numbers = given.values.map((value) =>
            numbersIn(evaluator, value),
          );
          return numbers.some((known) => known.length === 0)
            ? []
            : [{ api, parameter, numbers: numbers.flat(), at: given.at }];
        }),
  );
}

function parametersOf({
  timeout,
  others = [],
  units = [],
}: Api): readonly TimeoutParameter[] {
  return [
    ...(timeout === null ? [] : [timeout]),
    ...others.flatMap((other) =>
      other.kind === "argument" ? [other.parameter] : [],
    ),
    ...units,
  ];
}
