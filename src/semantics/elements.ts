import type { Expression } from "../syntax/expression.ts";
import { resultsOfCalling } from "./call-values.ts";
import {
  collectedElements,
  collectedItems,
  contentsOf,
} from "./collections.ts";
import { hasContents, isContainer } from "./containers.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Frame } from "./frame.ts";
import { yieldedValues } from "./functions.ts";
import { itemValues } from "./item-values.ts";
import { functionOf, methodsOf } from "./methods.ts";
import type { Module } from "./module.ts";
import { unknown, type ScopeRef, type Value } from "./value.ts";

/** `for x in (a, b)` gives each item, a generator of the project what it yields; more is known in a whole program. */
export function elementsOf(
  evaluator: Evaluator,
  module: Module,
  iterable: Expression,
  frame: Frame | null,
): readonly Value[] {
  const yielded = generatedValues(evaluator, module, iterable, frame);
  if (yielded.length > 0) return yielded;
  const handedOn =
    evaluator.program === null
      ? null
      : elementsOfCall(evaluator, module, iterable, frame);
  return (
    handedOn ??
    contentsOf(evaluator.valuesOf(module, iterable, frame), (value) =>
      elementsOfValue(evaluator, value, frame),
    )
  );
}

/** The n-th item of each pair that `items()`, `enumerate()` or `zip()` gives; null for other iterables. */
export function pairedElements(
  evaluator: Evaluator,
  module: Module,
  iterable: Expression,
  index: number,
  frame: Frame | null,
): readonly Value[] | null {
  if (evaluator.program === null || iterable.kind !== "call") return null;
  const { callee, arguments: given } = module.call(iterable.call);
  const elementsOfArgument = (place: number): readonly Value[] => {
    const argument = given[place];
    return argument
      ? elementsOf(evaluator, module, argument.value, frame)
      : [unknown("an argument that is not there")];
  };
  for (const value of evaluator.valuesOf(module, callee, frame)) {
    if (value.kind !== "api") continue;
    if (value.path === "builtins.zip") return elementsOfArgument(index);
    if (value.path === "builtins.enumerate") {
      return index === 1 ? elementsOfArgument(0) : [unknown("a number")];
    }
  }
  if (callee.kind !== "attribute" || callee.name !== "items") return null;
  const containers = evaluator
    .valuesOf(module, callee.object, frame)
    .filter(hasContents);
  if (containers.length === 0) return null;
  return index === 1
    ? contentsOf(containers, (value) => itemValues(evaluator, value, [], frame))
    : contentsOf(containers, (value) =>
        value.kind === "collection"
          ? collectedElements(evaluator, value)
          : [unknown("a key")],
      );
}

/** What the n-th name in a target gets of a value. */
export function nthItem(
  evaluator: Evaluator,
  whole: Value,
  index: number,
): readonly Value[] {
  if (whole.kind === "collection") {
    const key: Value = { kind: "literal", value: index };
    return collectedItems(evaluator, whole, [key]);
  }
  if (whole.kind !== "display" || whole.expression.kind !== "sequence") {
    return [unknown("one of several results")];
  }
  const item = whole.expression.items[index];
  return item
    ? evaluator.valuesOf(evaluator.module(whole.module), item, null)
    : [unknown("one of several results")];
}

/** `for x in numbers()` where `numbers` is a generator of the project. */
function generatedValues(
  evaluator: Evaluator,
  module: Module,
  of: Expression,
  frame: Frame | null,
): readonly Value[] {
  if (of.kind !== "call") return [];
  const ref = { module: module.path, call: of.call };
  return evaluator
    .valuesOf(module, module.call(of.call).callee, frame)
    .flatMap((value) => {
      const at = generatorOf(evaluator, value);
      return at
        ? yieldedValues(evaluator, at, evaluator.frames.of(at, ref, frame))
        : [];
    });
}

function generatorOf(evaluator: Evaluator, value: Value): ScopeRef | null {
  const at = functionOf(value);
  return at && evaluator.module(at.module).functionScope(at.scope)?.isGenerator
    ? at
    : null;
}

/** Which argument a function of Python hands on element by element. */
const HANDED_ON: Readonly<Record<string, number>> = {
  "builtins.list": 0,
  "builtins.tuple": 0,
  "builtins.set": 0,
  "builtins.frozenset": 0,
  "builtins.sorted": 0,
  "builtins.reversed": 0,
  "builtins.iter": 0,
  "builtins.filter": 1,
};

/** `sorted(x)`, `map(f, x)`, `table.values()`; null for other calls. */
function elementsOfCall(
  evaluator: Evaluator,
  module: Module,
  iterable: Expression,
  frame: Frame | null,
): readonly Value[] | null {
  if (iterable.kind !== "call") return null;
  const { callee, arguments: given } = module.call(iterable.call);
  for (const value of evaluator.valuesOf(module, callee, frame)) {
    if (value.kind !== "api") continue;
    const handedOn = given[HANDED_ON[value.path] ?? -1];
    if (handedOn) return elementsOf(evaluator, module, handedOn.value, frame);
    const [mapped] = given;
    if (value.path === "builtins.map" && mapped) {
      return evaluator
        .valuesOf(module, mapped.value, frame)
        .flatMap((called) => resultsOfCalling(evaluator, called, null, frame));
    }
  }
  if (callee.kind !== "attribute" || callee.name !== "values") return null;
  const containers = evaluator
    .valuesOf(module, callee.object, frame)
    .filter(hasContents);
  return containers.length === 0
    ? null
    : contentsOf(containers, (value) =>
        itemValues(evaluator, value, [], frame),
      );
}

function elementsOfValue(
  evaluator: Evaluator,
  value: Value,
  frame: Frame | null,
): readonly Value[] {
  const isDict = value.kind === "display" && value.expression.kind === "dict";
  if (isContainer(value) && !isDict) {
    return [
      ...itemValues(evaluator, value, [], frame),
      ...handedOnBy(evaluator, value),
    ];
  }
  if (value.kind === "api") {
    const handedOn = handedOnBy(evaluator, value);
    if (handedOn.length > 0) return handedOn;
  }
  if (value.kind === "collection") return collectedElements(evaluator, value);
  if (value.kind === "generator") {
    const { at, call } = value;
    const inside = call && evaluator.frames.of(at, call, null);
    return yieldedValues(evaluator, at, inside);
  }
  if (evaluator.program !== null && value.kind === "instance") {
    return iteratedBy(evaluator, value, frame);
  }
  return [unknown("an element of something")];
}

/** In a whole program, the elements that `sorted(x)` or `iter(x)` was made of. */
function handedOnBy(evaluator: Evaluator, value: Value): readonly Value[] {
  if (evaluator.program === null || value.kind !== "api") return [];
  const place = HANDED_ON[value.path.replace(/\(\)$/, "")];
  if (place === undefined || value.origin === null) return [];
  const module = evaluator.module(value.origin.module);
  const given = module.call(value.origin.call).arguments[place];
  return given
    ? evaluator.settle(given, () =>
        elementsOf(evaluator, module, given.value, null),
      )
    : [];
}

/** What an object of the project gives when it is iterated over. */
function iteratedBy(
  evaluator: Evaluator,
  object: Value,
  frame: Frame | null,
): readonly Value[] {
  return methodsOf(evaluator, object, "__iter__").flatMap((method) => {
    const generator = generatorOf(evaluator, method);
    if (generator !== null) return yieldedValues(evaluator, generator, null);
    return resultsOfCalling(evaluator, method, null, frame).flatMap(
      (iterator) => {
        const nexts = methodsOf(evaluator, iterator, "__next__");
        return nexts.length > 0
          ? nexts.flatMap((next) =>
              resultsOfCalling(evaluator, next, null, frame),
            )
          : iterator.kind === "instance"
            ? []
            : elementsOfValue(evaluator, iterator, frame);
      },
    );
  });
}
