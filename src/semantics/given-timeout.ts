import type { TimeoutParameter } from "../catalog/api.ts";
import type { Expression } from "../syntax/expression.ts";
import type { Call } from "../syntax/module-facts.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Frame } from "./frame.ts";
import { keyIn } from "./mappings.ts";
import type { Module } from "./module.ts";
import { positionalArguments } from "./parameters.ts";
import type { Value } from "./value.ts";

/** What a call says about its timeout. */
export type GivenTimeout =
  | { readonly kind: "left-out" }
  | {
      readonly kind: "given";
      readonly values: readonly Value[];
      /** The argument's value where it is written in the call itself. */
      readonly at: Expression | null;
    }
  | { readonly kind: "unknown"; readonly because: string };

/** Finds the timeout among a call's arguments: by name, by place, in an unpacked mapping. */
export function givenTimeout(
  evaluator: Evaluator,
  module: Module,
  call: Call,
  parameter: Pick<TimeoutParameter, "keyword" | "position">,
  frame: Frame | null,
): GivenTimeout {
  const given = (at: Expression): GivenTimeout => ({
    kind: "given",
    values: evaluator.valuesOf(module, at, frame),
    at,
  });
  const named = call.arguments.find(
    (argument) =>
      argument.kind === "keyword" && argument.name === parameter.keyword,
  );
  if (named) return given(named.value);

  if (parameter.position !== null) {
    const placed = positionalArguments(call)[parameter.position];
    if (placed) return given(placed.value);
    if (call.arguments.some(({ kind }) => kind === "spread")) {
      return { kind: "unknown", because: "positional arguments are unpacked" };
    }
  }
  let doubt: GivenTimeout | null = null;
  for (const argument of call.arguments) {
    if (argument.kind !== "unpacking") continue;
    const { keyword } = parameter;
    const state = keyIn(evaluator, module, argument.value, keyword, frame);
    if (state.kind === "holds") {
      return { kind: "given", values: state.values, at: null };
    }
    if (state.kind === "unknown") doubt = state;
  }
  return doubt ?? { kind: "left-out" };
}
