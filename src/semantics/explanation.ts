import type { Expression } from "../syntax/expression.ts";
import { lookUpName } from "./name-lookup.ts";
import type { Model } from "./model.ts";
import type { Module } from "./module.ts";
import { scopeName } from "./graph/scope-names.ts";
import type { CallRef, ScopeRef, Value } from "./value.ts";

/** How a call's callee was resolved. */
export interface Explanation {
  readonly call: CallRef;
  /** What the callee can be; empty when nothing is known. */
  readonly callees: readonly string[];
  /** Why it is not known, where it is not. */
  readonly unknown: readonly string[];
  /** From the first name to the callee. */
  readonly steps: readonly ExplainedStep[];
}

export interface ExplainedStep {
  readonly expression: Expression;
  readonly stands: readonly string[];
  /** Offsets in the call's file at which the name is bound. */
  readonly boundAt: readonly number[];
}

export function explain(model: Model, ref: CallRef): Explanation {
  const module = model.module(ref.module);
  const { callee } = module.call(ref.call);
  const values = model.valueOf(module, callee);
  const reasons = values.flatMap((value) =>
    value.kind === "unknown" ? [value.because] : [],
  );
  return {
    call: ref,
    callees: values
      .filter(({ kind }) => kind !== "unknown")
      .map((value) => described(model, value)),
    unknown:
      values.length === 0
        ? ["nothing is known of what it is called on"]
        : reasons,
    steps: partsOf(module, callee).map((expression) => ({
      expression,
      stands: model
        .valueOf(module, expression)
        .map((value) => described(model, value)),
      boundAt: boundAt(module, expression),
    })),
  };
}

/** The expression and what it is built on, the first name first. */
function partsOf(
  module: Module,
  expression: Expression,
): readonly Expression[] {
  switch (expression.kind) {
    case "attribute":
    case "subscript":
      return [...partsOf(module, expression.object), expression];
    case "call": {
      const { callee } = module.call(expression.call);
      return [...partsOf(module, callee), expression];
    }
    case "await":
      return [...partsOf(module, expression.operand), expression];
    default:
      return [expression];
  }
}

function boundAt(module: Module, expression: Expression): readonly number[] {
  if (expression.kind !== "name") return [];
  const found = lookUpName(module, expression.name, expression.span.start);
  return found.kind === "defined"
    ? found.definitions.map(({ binding }) => binding.span.start)
    : [];
}

/** A value as a person would say it. */
function described(model: Model, value: Value): string {
  const named = ({ module, scope }: ScopeRef): string =>
    scopeName(model.module(module), scope);
  switch (value.kind) {
    case "api":
      return `${value.path} of a library`;
    case "module":
      return `the module ${value.path ?? value.folder ?? ""}`;
    case "function":
      return named(value.at);
    case "method":
      return named(value.function);
    case "class":
      return `the class ${named(value.at)}`;
    case "instance":
      return `an instance of ${named(value.of)}`;
    case "super":
      return `super() of ${named(value.of)}`;
    case "partial":
      return `a partial of ${described(model, value.callee)}`;
    case "lambda":
      return "a lambda";
    case "literal":
      return value.value === null ? "None" : JSON.stringify(value.value);
    case "text":
      return "a text that is known in part";
    case "display":
      return `a ${value.expression.kind === "dict" ? "dict" : "sequence"} as written`;
    case "builtin":
      return `${value.name} of Python`;
    case "generator":
      return `a generator of ${named(value.at)}`;
    case "collection":
      return `a collection by its annotation`;
    case "unknown":
      return `not known: ${value.because}`;
  }
}
