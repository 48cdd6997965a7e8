import type { Argument, Call, Parameter } from "../syntax/module-facts.ts";
import { annotatedValues } from "./annotations.ts";
import { declaredOr } from "./binding-values.ts";
import { classAround, derivesFrom, isSameScope } from "./classes.ts";
import { decoratedBelow, decoratorPaths } from "./decorators.ts";
import type { Evaluator } from "./evaluator.ts";
import { keyIn } from "./mappings.ts";
import { asDeclared } from "./instance-tests.ts";
import type { Module } from "./module.ts";
import { entryInto, type Entry, type Frame } from "./frame.ts";
import { itemValues } from "./item-values.ts";
import { restValues, spreadValues } from "./rest-parameters.ts";
import { NONE, unknown, type ScopeRef, type Value } from "./value.ts";

/**
 * What a parameter holds: `self` by the class around, else what the frame's call gives it, else what
 * the known callers give it, else what annotation and default say.
 */
export function parameterValues(
  evaluator: Evaluator,
  at: ScopeRef,
  parameter: Parameter,
  frame: Frame | null,
): readonly Value[] {
  const receiver = receiverValue(evaluator, at, parameter);
  if (receiver !== null) {
    const called = classCalledOn(evaluator, receiver, entryInto(frame, at));
    return called.length > 0 ? called : [receiver];
  }
  if (parameter.form === "rest" || parameter.form === "keywords") {
    return evaluator.program === null
      ? [unknown(`whatever else \`${parameter.name}\` takes`)]
      : restValues(evaluator, at, parameter, frame);
  }
  const entry = entryInto(frame, at);
  if (entry !== null) {
    const given = valuesInFrame(evaluator, at, parameter, entry);
    return evaluator.program === null
      ? given
      : asPromised(evaluator, at, parameter, given);
  }

  return evaluator.settle(parameter, () =>
    valuesFromAnywhere(evaluator, at, parameter),
  );
}

function valuesFromAnywhere(
  evaluator: Evaluator,
  at: ScopeRef,
  parameter: Parameter,
): readonly Value[] {
  const given = evaluator
    .callersOf(at)
    .flatMap((call) =>
      valuesInFrame(
        evaluator,
        at,
        parameter,
        evaluator.frames.of(at, call, null),
      ),
    );
  const module = evaluator.module(at.module);
  if (isFirst(evaluator, at, parameter)) {
    const decorated = evaluator.program?.decoratedBy(at) ?? [];
    given.push(...decorated.flatMap((one) => decoratedBelow(evaluator, one)));
  }
  const declared = parameter.annotation
    ? annotatedValues(evaluator, module, parameter.annotation)
    : [];
  if (given.some(({ kind }) => kind !== "unknown")) {
    const fitting =
      evaluator.program === null
        ? given
        : asDeclared(evaluator, given, declared);
    return declaredOr(evaluator, fitting, declared);
  }
  const own = [...declared, ...defaultValues(evaluator, at, parameter)];
  return own.length > 0 ? own : [unknown("what any caller gives")];
}

/** What a known call gives, as far as it is what the annotation says. */
function asPromised(
  evaluator: Evaluator,
  at: ScopeRef,
  { annotation }: Parameter,
  given: readonly Value[],
): readonly Value[] {
  const module = evaluator.module(at.module);
  const declared = annotation
    ? annotatedValues(evaluator, module, annotation)
    : [];
  const fitting = asDeclared(evaluator, given, declared);
  return declaredOr(evaluator, fitting, declared);
}

/** `cls` of `Orders.register()`, where `register` is a class method of a base: `Orders`. */
function classCalledOn(
  evaluator: Evaluator,
  receiver: Value,
  entry: Entry | null,
): readonly Value[] {
  if (receiver.kind !== "class" || entry?.kind !== "call") return [];
  const caller = evaluator.module(entry.call.module);
  const { callee } = caller.call(entry.call.call);
  if (callee.kind !== "attribute") return [];
  const values = evaluator.valuesOf(caller, callee.object, entry.outer);
  const derived = values.filter(
    (value) =>
      value.kind === "class" && derivesFrom(evaluator, value.at, receiver.at),
  );
  return derived.length === values.length ? derived : [];
}

/** `self` or `cls` of a method: the parameter's name and what it holds; null where there is none. */
export type Receiver = { readonly name: string; readonly value: Value } | null;

/** What the parameter holds if it is `self` or `cls`; null for every other. */
function receiverValue(
  evaluator: Evaluator,
  at: ScopeRef,
  parameter: Parameter,
): Value | null {
  const receiver = evaluator.receivers.of(at, () => receiverOf(evaluator, at));
  return receiver?.name === parameter.name ? receiver.value : null;
}

function receiverOf(evaluator: Evaluator, at: ScopeRef): Receiver {
  const owner = classAround(evaluator, at);
  const scope = evaluator.module(at.module).functionScope(at.scope);
  const name = scope?.parameters[0]?.name;
  if (owner === null || name === undefined) return null;
  const decorators = decoratorPaths(evaluator, at);
  if (decorators.includes("builtins.staticmethod")) return null;
  const isClass =
    decorators.includes("builtins.classmethod") || scope?.name === "__new__";
  return {
    name,
    value: isClass
      ? { kind: "class", at: owner }
      : { kind: "instance", of: owner, origin: null },
  };
}

function valuesInFrame(
  evaluator: Evaluator,
  at: ScopeRef,
  parameter: Parameter,
  frame: Entry,
): readonly Value[] {
  if (frame.kind === "incoming") {
    return parameter.name === "timeout" && frame.timeout === "none"
      ? [NONE]
      : defaultValues(evaluator, at, parameter);
  }
  if (frame.kind === "decoration") {
    return isFirst(evaluator, at, parameter)
      ? decoratedBelow(evaluator, frame.decorated)
      : defaultValues(evaluator, at, parameter);
  }
  if (frame.kind === "attribute") {
    return isFirst(evaluator, at, parameter)
      ? [{ kind: "literal", value: frame.name }]
      : defaultValues(evaluator, at, parameter);
  }
  const caller = evaluator.module(frame.call.module);
  const call = caller.call(frame.call.call);
  if (isThroughPartial(evaluator, caller, call)) {
    return [unknown("called through a partial")];
  }
  const given = argumentFor(
    evaluator,
    at,
    parameter,
    isThroughClass(evaluator, at, caller, call) ? withoutFirst(call) : call,
  );
  switch (given.kind) {
    case "given":
      return evaluator.valuesOf(caller, given.argument.value, frame.outer);
    case "left-out":
      return defaultValues(evaluator, at, parameter);
    case "unpacked":
      return unpackedValues(evaluator, at, parameter, call, frame);
    case "unknown":
      return evaluator.program === null
        ? [unknown("arguments that are unpacked")]
        : spreadValues(evaluator, call, given.place, frame);
  }
}

function isFirst(
  evaluator: Evaluator,
  at: ScopeRef,
  { name }: Parameter,
): boolean {
  return positionalParameters(evaluator, at)[0]?.name === name;
}

/** A partial holds arguments of its own, by name or by place. */
function isThroughPartial(
  evaluator: Evaluator,
  caller: Module,
  call: Call,
): boolean {
  return evaluator
    .valuesOf(caller, call.callee, null)
    .some(({ kind }) => kind === "partial");
}

/** In a whole program, `Base.method(self, …)`: the first argument is the receiver. */
function isThroughClass(
  evaluator: Evaluator,
  at: ScopeRef,
  caller: Module,
  { callee }: Call,
): boolean {
  if (evaluator.program === null || callee.kind !== "attribute") return false;
  const first = evaluator.module(at.module).parametersOf(at.scope)[0];
  if (!first || receiverValue(evaluator, at, first) === null) return false;
  return evaluator
    .valuesOf(caller, callee, null)
    .some((value) => value.kind === "function" && isSameScope(value.at, at));
}

function withoutFirst(call: Call): Call {
  return { ...call, arguments: call.arguments.slice(1) };
}

/** What `**mapping` gives to a parameter that the call does not name. */
function unpackedValues(
  evaluator: Evaluator,
  at: ScopeRef,
  parameter: Parameter,
  call: Call,
  frame: Extract<Frame, { kind: "call" }>,
): readonly Value[] {
  const caller = evaluator.module(frame.call.module);
  for (const argument of call.arguments) {
    if (argument.kind !== "unpacking") continue;
    const mapping = argument.value;
    const { name } = parameter;
    const state = keyIn(evaluator, caller, mapping, name, frame.outer);
    if (state.kind === "holds") return state.values;
    if (state.kind === "unknown") {
      return evaluator.program === null
        ? [unknown(state.because)]
        : evaluator
            .valuesOf(caller, mapping, frame.outer)
            .flatMap((value) =>
              itemValues(
                evaluator,
                value,
                [{ kind: "literal", value: name }],
                null,
              ),
            );
    }
  }
  return defaultValues(evaluator, at, parameter);
}

function defaultValues(
  evaluator: Evaluator,
  at: ScopeRef,
  parameter: Parameter,
): readonly Value[] {
  return parameter.default === null
    ? []
    : evaluator.valuesOf(evaluator.module(at.module), parameter.default, null);
}

type Given =
  | { readonly kind: "given"; readonly argument: Argument }
  | { readonly kind: "left-out" | "unpacked" }
  /** By place, behind arguments that are unpacked. */
  | { readonly kind: "unknown"; readonly place: number };

/** The argument that a call gives to a parameter. */
function argumentFor(
  evaluator: Evaluator,
  at: ScopeRef,
  parameter: Parameter,
  call: Call,
): Given {
  const named = call.arguments.find(
    (argument) =>
      argument.kind === "keyword" && argument.name === parameter.name,
  );
  if (named) return { kind: "given", argument: named };
  const parameters = positionalParameters(evaluator, at);
  const place = parameters.findIndex(({ name }) => name === parameter.name);
  const argument = place < 0 ? undefined : positionalArguments(call)[place];
  if (argument) return { kind: "given", argument };
  if (place >= 0 && call.arguments.some(({ kind }) => kind === "spread")) {
    return { kind: "unknown", place };
  }
  return call.arguments.some(({ kind }) => kind === "unpacking")
    ? { kind: "unpacked" }
    : { kind: "left-out" };
}

/** The positional arguments in front of any `*args`. */
export function positionalArguments(call: Call): readonly Argument[] {
  const end = call.arguments.findIndex(({ kind }) => kind === "spread");
  return (end < 0 ? call.arguments : call.arguments.slice(0, end)).filter(
    ({ kind }) => kind === "positional",
  );
}

/** The parameters that positional arguments fill, `self` left out. */
export function positionalParameters(
  evaluator: Evaluator,
  at: ScopeRef,
): readonly Parameter[] {
  const plain = evaluator
    .module(at.module)
    .parametersOf(at.scope)
    .filter(({ form }) => form === "plain");
  const [first] = plain;
  return first && receiverValue(evaluator, at, first) ? plain.slice(1) : plain;
}
