import type { Catalog } from "../catalog/catalog.ts";
import type { Expression } from "../syntax/expression.ts";
import { findSubclasses, type Lineage } from "./classes.ts";
import { expressionValues } from "./expression-values.ts";
import type { Frame } from "./frame.ts";
import { Memo } from "./memo.ts";
import type { Module } from "./module.ts";
import type { Receiver } from "./parameters.ts";
import { valueSet, type CallRef, type ScopeRef, type Value } from "./value.ts";

/** Finds what expressions stand for, in all modules of the project. */
export interface Evaluator {
  /** What the project is judged by. */
  readonly catalog: Catalog;
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
  /** Classes whose methods set attributes by computed names. */
  readonly dynamicClasses: Memo<boolean>;
  /** One thing for each attribute of a class, for `settle`. */
  readonly fields: Memo<Map<string, object>>;
  /** What the first parameters of methods hold, worked out once. */
  readonly receivers: Memo<Receiver>;
  /** The project's classes that derive from a class, directly or not. */
  readonly subclassesOf: (at: ScopeRef) => readonly ScopeRef[];
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
  catalog: Catalog,
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

  const subclasses = new Memo<readonly ScopeRef[]>();
  const evaluator: Evaluator = {
    module(path) {
      const module = modules.get(path);
      if (module === undefined) throw new RangeError(`no module ${path}`);
      return module;
    },

    catalog,
    callersOf: callers,
    subclassesOf: (at) =>
      subclasses.of(at, () => findSubclasses(evaluator, modules, at)),
    lineages: new Memo(),
    receivers: new Memo(),
    dynamicClasses: new Memo(),
    fields: new Memo(),
    settle,

    valuesOf(module, expression, frame) {
      const make = (): readonly Value[] =>
        expressionValues(evaluator, module, expression, frame);
      return frame === null
        ? settle(expression, make)
        : guarded(expression, make).values;
    },
  };
  return evaluator;
}
