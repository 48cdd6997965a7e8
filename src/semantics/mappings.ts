import type { Expression } from "../syntax/expression.ts";
import type { Argument } from "../syntax/module-facts.ts";
import type { Evaluator } from "./evaluator.ts";
import { entryInto, type Frame } from "./frame.ts";
import { afterChanges } from "./mapping-changes.ts";
import type { Module } from "./module.ts";
import { lookUpName } from "./name-lookup.ts";
import { NONE, type ScopeRef, type Value } from "./value.ts";

/** Whether a mapping holds a key. */
export type KeyState =
  | { readonly kind: "holds"; readonly values: readonly Value[] }
  | { readonly kind: "lacks" }
  | { readonly kind: "unknown"; readonly because: string };

export const LACKS: KeyState = { kind: "lacks" };

export function unsure(because: string): KeyState {
  return { kind: "unknown", because };
}

/** Whether the mapping that an expression stands for holds the key where the expression stands. */
export function keyIn(
  evaluator: Evaluator,
  module: Module,
  mapping: Expression,
  key: string,
  frame: Frame | null,
): KeyState {
  switch (mapping.kind) {
    case "dict":
      return keyInDisplay(evaluator, module, mapping, key, frame);
    case "call":
      return keyInCall(evaluator, module, mapping.call, key, frame);
    case "arithmetic": {
      if (mapping.operator !== "|") return unsure("a mapping that is computed");
      const right = keyIn(evaluator, module, mapping.right, key, frame);
      return right.kind === "lacks"
        ? keyIn(evaluator, module, mapping.left, key, frame)
        : right;
    }
    case "boolean-operation":
    case "conditional":
      return unsure("one of several mappings");
    case "name":
      return afterChanges(
        evaluator,
        module,
        mapping,
        key,
        frame,
        keyInName(evaluator, module, mapping, key, frame),
      );
    default:
      return afterChanges(
        evaluator,
        module,
        mapping,
        key,
        frame,
        keyInValues(evaluator, evaluator.valuesOf(module, mapping, frame), key),
      );
  }
}

function keyInDisplay(
  evaluator: Evaluator,
  module: Module,
  { entries }: Extract<Expression, { kind: "dict" }>,
  key: string,
  frame: Frame | null,
): KeyState {
  for (const entry of entries.toReversed()) {
    if (entry.key === null) {
      const merged = keyIn(evaluator, module, entry.value, key, frame);
      if (merged.kind !== "lacks") return merged;
      continue;
    }
    const names = evaluator.valuesOf(module, entry.key, frame);
    if (names.length === 0 || names.some(({ kind }) => kind !== "literal")) {
      return unsure("a key that is computed");
    }
    if (names.some((name) => name.kind === "literal" && name.value === key)) {
      return {
        kind: "holds",
        values: evaluator.valuesOf(module, entry.value, frame),
      };
    }
  }
  return LACKS;
}

/** `dict(a=1)`, `dict(other, a=1)`, `other.copy()`; every other call is not followed. */
function keyInCall(
  evaluator: Evaluator,
  module: Module,
  index: number,
  key: string,
  frame: Frame | null,
): KeyState {
  const call = module.call(index);
  const callees = evaluator.valuesOf(module, call.callee, frame);
  if (
    callees.some(
      (value) => value.kind === "api" && value.path === "builtins.dict",
    )
  ) {
    return keyInArguments(evaluator, module, call.arguments, key, frame);
  }
  if (call.callee.kind === "attribute" && call.callee.name === "copy") {
    return keyIn(evaluator, module, call.callee.object, key, frame);
  }
  return keyInValues(
    evaluator,
    evaluator.valuesOf(module, module.callExpression(index), frame),
    key,
  );
}

/** Whether keyword arguments, unpacked ones included, hold the key; a positional one is a mapping. */
export function keyInArguments(
  evaluator: Evaluator,
  module: Module,
  given: readonly Argument[],
  key: string,
  frame: Frame | null,
): KeyState {
  for (const argument of given.toReversed()) {
    if (argument.kind === "keyword") {
      if (argument.name !== key) continue;
      const values = evaluator.valuesOf(module, argument.value, frame);
      return { kind: "holds", values };
    }
    if (argument.kind === "spread")
      return unsure("arguments that are unpacked");
    const state = keyIn(evaluator, module, argument.value, key, frame);
    if (state.kind !== "lacks") return state;
  }
  return LACKS;
}

/** Whether what a mapping is known to be holds the key. */
export function keyInValues(
  evaluator: Evaluator,
  values: readonly Value[],
  key: string,
): KeyState {
  const [value, more] = values;
  if (value?.kind !== "display" || more !== undefined) {
    return unsure("a mapping that is made elsewhere");
  }
  if (value.expression.kind !== "dict") return unsure("not a dict display");
  const module = evaluator.module(value.module);
  return keyInDisplay(evaluator, module, value.expression, key, null);
}

function keyInName(
  evaluator: Evaluator,
  module: Module,
  { name, span }: Extract<Expression, { kind: "name" }>,
  key: string,
  frame: Frame | null,
): KeyState {
  const lookup = lookUpName(module, name, span.start);
  const [only, more] = lookup.kind === "defined" ? lookup.definitions : [];
  if (only === undefined || more !== undefined) {
    return unsure(`\`${name}\` has several values`);
  }
  const { value, scope } = only.binding;
  switch (value.kind) {
    case "expression":
      return keyIn(evaluator, module, value.value, key, frame);
    case "parameter": {
      const at = { module: module.path, scope };
      if (value.parameter.form === "keywords") {
        return keyInKeywords(evaluator, at, key, frame);
      }
      return keyInValues(
        evaluator,
        evaluator.valuesOf(module, { kind: "name", name, span }, frame),
        key,
      );
    }
    default:
      return unsure(`\`${name}\` comes from elsewhere`);
  }
}

/** Whether `**kwargs` of a function gets the key from the frame's call. */
function keyInKeywords(
  evaluator: Evaluator,
  at: ScopeRef,
  key: string,
  frame: Frame | null,
): KeyState {
  const entry = entryInto(frame, at);
  if (entry === null) return unsure("keywords from any caller");
  const scope = evaluator.module(at.module).functionScope(at.scope);
  const taken = scope?.parameters.find(
    ({ name, form }) =>
      name === key && (form === "plain" || form === "keyword-only"),
  );
  if (taken) return LACKS;
  if (entry.kind === "incoming") {
    return entry.timeout === "none" && key === "timeout"
      ? { kind: "holds", values: [NONE] }
      : LACKS;
  }
  if (entry.kind === "decoration" || entry.kind === "attribute") return LACKS;
  const caller = evaluator.module(entry.call.module);
  const given = caller
    .call(entry.call.call)
    .arguments.filter(({ kind }) => kind === "keyword" || kind === "unpacking");
  return keyInArguments(evaluator, caller, given, key, entry.outer);
}
