import type { Expression } from "../../syntax/expression.ts";
import type {
  Binding,
  Block,
  BoundValue,
  Call,
} from "../../syntax/module-facts.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Frame } from "../frame.ts";
import type { Module } from "../module.ts";
import { itemValues, nthPart, type Item } from "./loop-item.ts";
import { itemsOf } from "./written-items.ts";

/** More rounds than these are taken as one whose values are not known. */
const MOST_ROUNDS = 256;

/**
 * The rounds of the `for` loops around a call, where they go through what is written out; the frame itself
 * where there is no such loop.
 */
export function roundsOf(
  evaluator: Evaluator,
  module: Module,
  call: Call,
  frame: Frame | null,
): readonly (Frame | null)[] {
  const loops = module
    .pathOf(call.block)
    .map((index) => module.block(index))
    .filter(({ kind, test }) => kind === "loop" && test === null)
    .map((block) => targetsOf(module, call, block))
    .filter((targets) => targets.length > 0)
    .reverse();
  let rounds: readonly (Frame | null)[] = [frame];
  for (const targets of loops) {
    const further = rounds.map((round) =>
      roundsWithin(evaluator, module, round, targets),
    );
    if (further.includes(null)) return [frame];
    rounds = further.flatMap((found) => found ?? []);
  }
  return rounds.length > MOST_ROUNDS ? [frame] : rounds;
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
function roundsWithin(
  evaluator: Evaluator,
  module: Module,
  outer: Frame | null,
  targets: readonly Target[],
): readonly Frame[] | null {
  const [first] = targets;
  const items = first && itemsOf(evaluator, module, first.iterable, outer);
  // An empty list is filled elsewhere.
  if (!items || items.length === 0) return null;
  const rounds: Frame[] = [];
  for (const item of items) {
    const parts = targets.map(({ binding }) => ({
      binding,
      part: partOf(evaluator, binding.value, item, outer),
    }));
    if (parts.some(({ part }) => part === null)) return null;
    rounds.push({
      kind: "round",
      values: new Map(
        parts.map(({ binding, part }) => [
          binding,
          part === null ? [] : itemValues(part),
        ]),
      ),
      outer,
    });
  }
  return rounds;
}

/** What a name of the target gets of an item. */
function partOf(
  evaluator: Evaluator,
  value: BoundValue,
  item: Item,
  frame: Frame | null,
): Item | null {
  switch (value.kind) {
    case "element":
      return item;
    case "part": {
      const whole = partOf(evaluator, value.of, item, frame);
      return whole && nthPart(evaluator, whole, value.index, frame);
    }
    default:
      return null;
  }
}
