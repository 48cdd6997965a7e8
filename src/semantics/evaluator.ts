import type { Expression } from "../syntax/expression.ts";
import { attributeValues } from "./attributes.ts";
import { callValues } from "./call-values.ts";
import type { Frame } from "./frame.ts";
import type { Lineage } from "./classes.ts";
import { Memo } from "./memo.ts";
import type { Module } from "./module.ts";
import type { Receiver } from "./parameters.ts";
import { lookUpName } from "./name-lookup.ts";
import { bindingValues } from "./binding-values.ts";
import {
  excludedWhenTrue,
  excludedWhenFalse,
  isFalsy,
  withoutExcluded,
} from "./narrowing.ts";
import {
  unknown,
  valueSet,
  type CallRef,
  type ScopeRef,
  type Value,
} from "./value.ts";
import { dottedName } from "../syntax/expression.ts";

/** Finds what expressions stand for, in all modules of the project. */
export interface Evaluator {
  readonly module: (path: string) => Module;
  /** The values of an expression that stands in the module; empty when nothing is known of them. */
  valuesOf(
    module: Module,
    expression: Expression,
    frame: Frame | null,
  ): readonly Value[];
  /**
   * The values that `make` gives for a thing of the facts, made once; empty when they are asked for
   * while they are being made.
   */
  readonly settle: (
    thing: object,
    make: () => readonly Value[],
  ) => readonly Value[];
  /** What classes derive from, worked out once. */
  readonly lineages: Memo<Lineage>;
  /** One thing for each attribute of a class, for `settle`. */
  readonly fields: Memo<Map<string, object>>;
  /** What the first parameters of methods hold, worked out once. */
  readonly receivers: Memo<Receiver>;
  /** The calls that are known to call a function; none while the call graph itself is being made. */
  callersOf(at: ScopeRef): readonly CallRef[];
}

/** Evaluation stops here: longer chains are made by generated code and by cycles. */
const DEEPEST = 60;

/**
 * @param callers what is known of callers: parameters take their values from them.
 */
export function createEvaluator(
  modules: ReadonlyMap<string, Module>,
  callers: (at: ScopeRef) => readonly CallRef[],
): Evaluator {
  const remembered = new Map<object, readonly Value[]>();
  const busy = new Set<object>();
  let depth = 0;
  /** How often a cycle was cut so far. */
  let cuts = 0;

  /** A value found while a cycle was cut may be incomplete: it holds for this question alone. */
  const guarded = (
    thing: object,
    make: () => readonly Value[],
  ): { readonly values: readonly Value[]; readonly isWhole: boolean } => {
    if (busy.has(thing) || depth > DEEPEST) {
      cuts += 1;
      return { values: [], isWhole: false };
    }
    const cutsBefore = cuts;
    busy.add(thing);
    depth += 1;
    const values = valueSet(make());
    depth -= 1;
    busy.delete(thing);
    return { values, isWhole: cuts === cutsBefore };
  };
  const settle: Evaluator["settle"] = (thing, make) => {
    const known = remembered.get(thing);
    if (known !== undefined) return known;
    const { values, isWhole } = guarded(thing, make);
    if (isWhole) remembered.set(thing, values);
    return values;
  };

  const evaluator: Evaluator = {
    module(path) {
      const module = modules.get(path);
      if (module === undefined) throw new RangeError(`no module ${path}`);
      return module;
    },

    callersOf: callers,
    lineages: new Memo(),
    receivers: new Memo(),
    fields: new Memo(),
    settle,

    valuesOf(module, expression, frame) {
      const make = (): readonly Value[] =>
        evaluate(evaluator, module, expression, frame);
      return frame === null
        ? settle(expression, make)
        : guarded(expression, make).values;
    },
  };
  return evaluator;
}

function evaluate(
  evaluator: Evaluator,
  module: Module,
  expression: Expression,
  frame: Frame | null,
): readonly Value[] {
  const inner = (part: Expression): readonly Value[] =>
    evaluator.valuesOf(module, part, frame);

  switch (expression.kind) {
    case "name":
      return nameValues(evaluator, module, expression, frame);
    case "attribute":
      return inner(expression.object).flatMap((object) =>
        attributeValues(evaluator, object, expression.name),
      );
    case "call":
      return callValues(
        evaluator,
        { module: module.path, call: expression.call },
        frame,
      );
    case "subscript":
      return inner(expression.object).flatMap((object) =>
        itemValues(evaluator, object, inner(expression.key), frame),
      );
    case "string":
    case "number":
    case "boolean":
      return [{ kind: "literal", value: expression.value }];
    case "none":
      return [{ kind: "literal", value: null }];
    case "sequence":
    case "dict":
      return [{ kind: "display", module: module.path, expression }];
    case "conditional": {
      const { test } = expression;
      const then = dottedName(expression.then) ?? "";
      const otherwise = dottedName(expression.otherwise) ?? "";
      return [
        ...withoutExcluded(
          inner(expression.then),
          excludedWhenTrue(test, then),
        ),
        ...withoutExcluded(
          inner(expression.otherwise),
          excludedWhenFalse(test, otherwise),
        ),
      ];
    }
    case "boolean-operation": {
      const left = inner(expression.left);
      const right = inner(expression.right);
      return expression.operator === "or"
        ? [...left.filter((value) => !isFalsy(value)), ...right]
        : [
            ...left.filter(
              (value) => value.kind === "literal" && isFalsy(value),
            ),
            ...right,
          ];
    }
    case "arithmetic":
      return [
        arithmetic(
          expression.operator,
          inner(expression.left),
          inner(expression.right),
        ),
      ];
    case "negation":
      return [
        arithmetic(
          "-",
          [{ kind: "literal", value: 0 }],
          inner(expression.operand),
        ),
      ];
    case "await":
      return inner(expression.operand);
    case "walrus":
      return inner(expression.value);
    case "lambda":
      return [{ kind: "lambda", module: module.path, body: expression.body }];
    case "not":
    case "comparison":
      return [unknown("a truth value")];
    case "opaque":
      return [unknown("an expression that is not followed")];
  }
}

function nameValues(
  evaluator: Evaluator,
  module: Module,
  { name, span }: Extract<Expression, { kind: "name" }>,
  frame: Frame | null,
): readonly Value[] {
  const lookup = lookUpName(module, name, span.start);
  switch (lookup.kind) {
    case "defined":
      return lookup.definitions.flatMap(({ binding, excluded }) =>
        withoutExcluded(
          bindingValues(evaluator, module, binding, frame),
          excluded,
        ),
      );
    case "free":
      return ["builtins", ...lookup.starModules].map((root) => ({
        kind: "api",
        path: `${root}.${name}`,
        origin: null,
        subclass: null,
      }));
  }
}

/** `object[key]`; with a key that is not known, any of the items. */
function itemValues(
  evaluator: Evaluator,
  object: Value,
  keys: readonly Value[],
  frame: Frame | null,
): readonly Value[] {
  if (object.kind !== "display")
    return [unknown("an item that is not followed")];
  const module = evaluator.module(object.module);
  const wanted = keys.flatMap((key) =>
    key.kind === "literal" ? [key.value] : [],
  );
  const isAnyWanted = wanted.length < Math.max(keys.length, 1);
  const isWanted = (key: Value): boolean =>
    isAnyWanted || key.kind !== "literal" || wanted.includes(key.value);
  const { expression } = object;
  if (expression.kind === "sequence") {
    return expression.items
      .filter((_, index) => isWanted({ kind: "literal", value: index }))
      .flatMap((item) => evaluator.valuesOf(module, item, frame));
  }
  return expression.entries.flatMap(({ key, value }) => {
    if (key === null) return [unknown("a merged dict")];
    return evaluator.valuesOf(module, key, frame).some(isWanted)
      ? evaluator.valuesOf(module, value, frame)
      : [];
  });
}

function arithmetic(
  operator: string,
  left: readonly Value[],
  right: readonly Value[],
): Value {
  const [a, b] = [onlyNumber(left), onlyNumber(right)];
  if (a === null || b === null) return unknown("computed");
  switch (operator) {
    case "+":
      return { kind: "literal", value: a + b };
    case "-":
      return { kind: "literal", value: a - b };
    case "*":
      return { kind: "literal", value: a * b };
    case "/":
      return b === 0 ? unknown("computed") : { kind: "literal", value: a / b };
    case "//":
      return b === 0
        ? unknown("computed")
        : { kind: "literal", value: Math.floor(a / b) };
    default:
      return unknown("computed");
  }
}

function onlyNumber(values: readonly Value[]): number | null {
  const [value, more] = values;
  if (value?.kind !== "literal" || more !== undefined) return null;
  return typeof value.value === "number" ? value.value : null;
}
