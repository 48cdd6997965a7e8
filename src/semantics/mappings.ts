import { dottedName, type Expression } from "../syntax/expression.ts";
import type { Argument, Block } from "../syntax/module-facts.ts";
import type { Evaluator } from "./evaluator.ts";
import { isFrameOf, type Frame } from "./frame.ts";
import type { Module } from "./module.ts";
import { lookUpName } from "./name-lookup.ts";
import { NONE, type CallRef, type ScopeRef, type Value } from "./value.ts";

/** Whether a mapping holds a key. */
export type KeyState =
  | { readonly kind: "holds"; readonly values: readonly Value[] }
  | { readonly kind: "lacks" }
  | { readonly kind: "unknown"; readonly because: string };

const LACKS: KeyState = { kind: "lacks" };

function unsure(because: string): KeyState {
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
    evaluator.valuesOf(
      module,
      { kind: "call", call: index, span: call.span },
      frame,
    ),
    key,
  );
}

/** Whether keyword arguments, unpacked ones included, hold the key; a positional one is a mapping. */
function keyInArguments(
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

function keyInValues(
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
  if (!isFrameOf(frame, at)) return unsure("keywords from any caller");
  const scope = evaluator.module(at.module).functionScope(at.scope);
  const taken = scope?.parameters.find(
    ({ name, form }) =>
      name === key && (form === "plain" || form === "keyword-only"),
  );
  if (taken) return LACKS;
  if (frame.kind === "incoming") {
    return frame.timeout === "none" && key === "timeout"
      ? { kind: "holds", values: [NONE] }
      : LACKS;
  }
  const caller = evaluator.module(frame.call.module);
  const given = caller
    .call(frame.call.call)
    .arguments.filter(({ kind }) => kind === "keyword" || kind === "unpacking");
  return keyInArguments(evaluator, caller, given, key, frame.outer);
}

/** What statements between the mapping's making and its use do to the key, in their order. */
function afterChanges(
  evaluator: Evaluator,
  module: Module,
  mapping: Expression,
  key: string,
  frame: Frame | null,
  initial: KeyState,
): KeyState {
  const name = dottedName(mapping);
  if (name === null) return initial;
  let state = initial;
  for (const change of changesOf(module, name, mapping)) {
    const changed = changeKey(evaluator, module, change, key, frame, state);
    state =
      changed === state || change.always
        ? changed
        : maybe(module, change, key, name, state, changed);
  }
  return state;
}

interface Change {
  readonly at: number;
  readonly block: number;
  /** Whether it runs whenever the use is reached. */
  readonly always: boolean;
  readonly what:
    | {
        readonly kind: "item";
        readonly key: Expression;
        readonly value: Expression;
      }
    | {
        readonly kind: "method";
        readonly name: string;
        readonly call: CallRef;
      };
}

/** `mapping[key] = …` and method calls on it, in front of the use where it is the same scope. */
function changesOf(module: Module, name: string, use: Expression): Change[] {
  const scope = module.scopeAt(use.span.start);
  const around = blocksAround(module, use.span.start);
  const change = (
    object: Expression,
    within: number,
    block: number,
    at: number,
    what: Change["what"],
  ): Change[] => {
    if (dottedName(object) !== name) return [];
    const isLocal = within === scope;
    if (isLocal && at > use.span.start) return [];
    if (!isLocal && !sharesName(module, name, object, use)) return [];
    return [{ at, block, always: isLocal && around.includes(block), what }];
  };
  const stores = module.facts.stores.flatMap(
    ({ object, within, block, span, place, value }) =>
      place.kind === "item"
        ? change(object, within, block, span.start, {
            kind: "item",
            key: place.key,
            value,
          })
        : [],
  );
  const methods = module.facts.calls.flatMap(
    ({ callee, within, block, span }, call) =>
      callee.kind === "attribute"
        ? change(callee.object, within, block, span.start, {
            kind: "method",
            name: callee.name,
            call: { module: module.path, call },
          })
        : [],
  );
  return [...stores, ...methods].sort((a, b) => a.at - b.at);
}

/** Whether the same name in two scopes is one variable; attributes of `self` are taken for one. */
function sharesName(
  module: Module,
  name: string,
  a: Expression,
  b: Expression,
): boolean {
  if (name.includes(".")) return true;
  const scopeOf = (place: Expression): number | null => {
    const found = lookUpName(module, name, place.span.start);
    return found.kind === "defined"
      ? (found.definitions[0]?.binding.scope ?? null)
      : null;
  };
  const scope = scopeOf(a);
  return scope !== null && scope === scopeOf(b);
}

function changeKey(
  evaluator: Evaluator,
  module: Module,
  { what }: Change,
  key: string,
  frame: Frame | null,
  state: KeyState,
): KeyState {
  if (what.kind === "item") {
    const names = evaluator.valuesOf(module, what.key, frame);
    if (names.every((name) => name.kind === "literal")) {
      return names.some((name) => name.value === key)
        ? {
            kind: "holds",
            values: evaluator.valuesOf(module, what.value, frame),
          }
        : state;
    }
    return state.kind === "lacks" ? unsure("a key that is computed") : state;
  }
  const call = module.call(what.call.call);
  const [first, second] = call.arguments;
  const isKey =
    first?.kind === "positional" &&
    first.value.kind === "string" &&
    first.value.value === key;
  switch (what.name) {
    case "update": {
      const updated = keyInArguments(
        evaluator,
        module,
        call.arguments,
        key,
        frame,
      );
      return updated.kind === "lacks" ? state : updated;
    }
    case "setdefault":
      if (!isKey || state.kind === "holds") return state;
      return {
        kind: "holds",
        values: second
          ? evaluator.valuesOf(module, second.value, frame)
          : [NONE],
      };
    case "pop":
      return isKey ? LACKS : state;
    case "clear":
      return LACKS;
    default:
      return state;
  }
}

/** A change that may not run: `if key not in mapping` is `setdefault`, everything else leaves doubt. */
function maybe(
  module: Module,
  change: Change,
  key: string,
  name: string,
  state: KeyState,
  changed: KeyState,
): KeyState {
  const { test }: Block = module.block(change.block);
  const isAbsenceTest =
    test?.kind === "comparison" &&
    test.operator === "not in" &&
    test.left.kind === "string" &&
    test.left.value === key &&
    dottedName(test.right) === name;
  if (isAbsenceTest && state.kind === "holds") return state;
  if (isAbsenceTest && state.kind === "lacks") return changed;
  return unsure(`\`${key}\` is set under a condition`);
}

function blocksAround(module: Module, offset: number): number[] {
  const around: number[] = [];
  for (let index: number | null = module.blockAt(offset); index !== null;) {
    around.push(index);
    index = module.block(index).parent;
  }
  return around;
}
