import type { Expression } from "../../syntax/expression.ts";
import type {
  Argument,
  Binding,
  Block,
  BoundValue,
  Call,
} from "../../syntax/module-facts.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Module } from "../module.ts";
import { replacedIn, type Replacements } from "./replaced-names.ts";

/** More rounds than these are taken as one whose values are not known. */
const MOST_ROUNDS = 256;

/**
 * A call in `for` loops over what is written out, once for each round, with what the loops' names stand for there;
 * the call itself where there is no such loop.
 */
export function roundsOf(
  evaluator: Evaluator,
  module: Module,
  call: Call,
): readonly Call[] {
  const loops = module
    .pathOf(call.block)
    .map((index) => module.block(index))
    .filter(({ kind, test }) => kind === "loop" && test === null)
    .map((block) => targetsOf(module, call, block))
    .filter((targets) => targets.length > 0)
    .reverse();
  if (loops.length === 0) return [call];
  let rounds: readonly Replacements[] = [new Map()];
  for (const targets of loops) {
    const further = rounds.map((round) =>
      roundsWith(evaluator, module, round, targets),
    );
    if (further.includes(null)) return [call];
    rounds = further.flatMap((found) => found ?? []);
  }
  return rounds.length > MOST_ROUNDS
    ? [call]
    : rounds.map((round) => callIn(module, call, round));
}

/** A name of a loop's target, with the iterable that it takes its values from. */
interface Target {
  readonly binding: Binding;
  readonly iterable: Expression;
}

/** The names that the head of a loop around the call sets. */
function targetsOf(module: Module, call: Call, loop: Block): readonly Target[] {
  const before = module.facts.bindings.flatMap((binding): Target[] => {
    const iterable = iterableOf(binding.value);
    return iterable !== null &&
      binding.scope === call.within &&
      iterable.span.end <= loop.span.start
      ? [{ binding, iterable }]
      : [];
  });
  const nearest = Math.max(...before.map(({ iterable }) => iterable.span.end));
  return before.filter(({ iterable }) => iterable.span.end === nearest);
}

function iterableOf(value: BoundValue): Expression | null {
  switch (value.kind) {
    case "element":
      return value.of;
    case "part":
      return iterableOf(value.of);
    default:
      return null;
  }
}

/** Null where what is gone through is not written out. */
function roundsWith(
  evaluator: Evaluator,
  module: Module,
  round: Replacements,
  targets: readonly Target[],
): readonly Replacements[] | null {
  const [first] = targets;
  const items =
    first &&
    itemsOf(evaluator, module, replacedIn(module, first.iterable, round));
  if (!items) return null;
  const found: Replacements[] = [];
  for (const item of items) {
    const next = new Map(round);
    for (const { binding } of targets) {
      const part = partOf(binding.value, item);
      if (part === null) return null;
      next.set(binding, part);
    }
    found.push(next);
  }
  return found;
}

/** The items of a list that is written out in the module, the pairs of a dict's `items()`, the keys of a dict. */
function itemsOf(
  evaluator: Evaluator,
  module: Module,
  iterable: Expression,
): readonly Expression[] | null {
  const call = iterable.kind === "call" ? module.call(iterable.call) : null;
  if (call?.callee.kind === "attribute" && call.callee.name === "items") {
    const pairs = displayed(evaluator, module, call.callee.object);
    return pairs?.kind === "dict"
      ? pairs.entries.map(({ key, value }) => ({
          kind: "sequence",
          isTuple: true,
          items: key === null ? [] : [key, value],
          span: value.span,
        }))
      : null;
  }
  const whole = displayed(evaluator, module, iterable);
  switch (whole?.kind) {
    case "sequence":
      return whole.items;
    case "dict":
      return whole.entries.flatMap(({ key }) => key ?? []);
    default:
      return null;
  }
}

function displayed(
  evaluator: Evaluator,
  module: Module,
  expression: Expression,
): Expression | null {
  const [value, more] = evaluator.valuesOf(module, expression, null);
  return value?.kind === "display" &&
    value.module === module.path &&
    more === undefined
    ? value.expression
    : null;
}

/** What a name of the target gets of an item. */
function partOf(value: BoundValue, item: Expression): Expression | null {
  switch (value.kind) {
    case "element":
      return item;
    case "part": {
      const whole = partOf(value.of, item);
      return whole?.kind === "sequence"
        ? (whole.items[value.index] ?? null)
        : null;
    }
    default:
      return null;
  }
}

function callIn(module: Module, call: Call, round: Replacements): Call {
  return {
    ...call,
    callee: replacedIn(module, call.callee, round),
    arguments: call.arguments.flatMap((argument) =>
      unpacked({
        ...argument,
        value: replacedIn(module, argument.value, round),
      }),
    ),
  };
}

/** `*("/a", view)` and `**{"rule": "/a"}` as the arguments that they give. */
function unpacked(argument: Argument): readonly Argument[] {
  const { kind, value, span } = argument;
  if (kind === "spread" && value.kind === "sequence") {
    return value.items.map((item) => ({
      kind: "positional",
      value: item,
      span,
    }));
  }
  if (kind === "unpacking" && value.kind === "dict") {
    return value.entries.map((entry) =>
      entry.key?.kind === "string"
        ? { kind: "keyword", name: entry.key.value, value: entry.value, span }
        : { kind: "unpacking", value: entry.value, span },
    );
  }
  return [argument];
}
