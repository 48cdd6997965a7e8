import { dottedName, lastName, type Expression } from "../syntax/expression.ts";
import type { Block, Call } from "../syntax/module-facts.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Frame } from "./frame.ts";
import { keyInArguments, LACKS, unsure, type KeyState } from "./mappings.ts";
import type { Module } from "./module.ts";
import { lookUpName } from "./name-lookup.ts";
import { NONE, type CallRef } from "./value.ts";

/** What statements between the mapping's making and its use do to the key, in their order. */
export function afterChanges(
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
      }
    /** Handed to something that may change it, or known under another name. */
    | { readonly kind: "shared" };
}

/** What happens to the mapping in front of the use, or in an earlier round of the same loop. */
function changesOf(module: Module, name: string, use: Expression): Change[] {
  const scope = module.scopeAt(use.span.start);
  const around = module.pathOf(module.blockAt(use.span.start));
  const change = (
    object: Expression,
    { within, block, span }: Pick<Call, "within" | "block" | "span">,
    what: Change["what"],
  ): Change[] => {
    if (dottedName(object) !== name) return [];
    const isLocal = within === scope;
    const isLater = span.start > use.span.start;
    if (isLocal && isLater && !sharesLoop(module, around, block)) return [];
    if (!isLocal && !sharesName(module, name, object, use)) return [];
    const always = isLocal && !isLater && around.includes(block);
    return [{ at: span.start, block, always, what }];
  };
  const { stores, calls, bindings } = module.facts;
  return [
    ...stores.flatMap((store) =>
      store.place.kind === "item"
        ? change(store.object, store, {
            kind: "item",
            key: store.place.key,
            value: store.value,
          })
        : [],
    ),
    ...calls.flatMap((call, index) =>
      call.callee.kind === "attribute"
        ? change(call.callee.object, call, {
            kind: "method",
            name: call.callee.name,
            call: { module: module.path, call: index },
          })
        : [],
    ),
    ...calls.flatMap((call) =>
      LEAVES_ALONE.test(lastName(call.callee))
        ? []
        : call.arguments.flatMap(({ kind, value }) =>
            kind === "unpacking" ? [] : change(value, call, SHARED),
          ),
    ),
    ...bindings.flatMap((binding) =>
      binding.value.kind === "expression"
        ? change(binding.value.value, binding, SHARED)
        : [],
    ),
  ].sort((a, b) => a.at - b.at);
}

const SHARED = { kind: "shared" } as const;

/** Functions that do not change a dict that they are given. */
const LEAVES_ALONE =
  /^(?:print|len|str|repr|bool|dict|list|tuple|set|sorted|isinstance|update|dumps|copy|deepcopy|debug|info|warning|error|exception)$/;

function sharesLoop(
  module: Module,
  around: readonly number[],
  block: number,
): boolean {
  const { start } = module.block(block).span;
  return module
    .pathOf(module.blockAt(start))
    .some(
      (index) => around.includes(index) && module.block(index).kind === "loop",
    );
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
  if (what.kind === "shared") {
    return state.kind === "lacks"
      ? unsure("it may be changed elsewhere")
      : state;
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
