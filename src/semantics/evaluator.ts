import type { Catalog } from "../catalog/catalog.ts";
import type { Expression } from "../syntax/expression.ts";
import {
  byBase,
  classesBySetting,
  derivedClasses,
  scopeKey,
  type Lineage,
} from "./classes.ts";
import { expressionValues } from "./expression-values.ts";
import { Frames, type Frame } from "./frame.ts";
import { AttributeKeys, Memo, NameKeys } from "./memo.ts";
import type { Module } from "./module.ts";
import type { ModuleMap } from "./module-map.ts";
import { once } from "./once.ts";
import type { Project } from "./project.ts";
import type { Program } from "./program.ts";
import type { Receiver } from "./parameters.ts";
import {
  WHOLE_PROGRAM,
  unknown,
  valueSet,
  type CallRef,
  type ScopeRef,
  type Value,
} from "./value.ts";

/** Finds what expressions stand for, in all modules of the project. */
export interface Evaluator {
  /** What the project is judged by. */
  readonly catalog: Catalog;
  readonly module: (path: string) => Module;
  readonly map: ModuleMap;
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
  /** What has been found for a thing, if it was asked for. */
  readonly found: (thing: object) => readonly Value[] | undefined;
  readonly frames: Frames;
  /** What classes derive from, worked out once. */
  readonly lineages: Memo<Lineage>;
  /** Classes whose methods set attributes by computed names. */
  readonly dynamicClasses: Memo<boolean>;
  /** One thing for each attribute of a class, for `settle`. */
  readonly fields: AttributeKeys;
  /** One thing for each attribute that is asked of any object of a class, for `settle`. */
  readonly members: AttributeKeys;
  /** One thing for each name that a star import may bring, for `settle`. */
  readonly starNames: NameKeys;
  /** What the first parameters of methods hold, worked out once. */
  readonly receivers: Memo<Receiver>;
  /** The project's classes that derive from a class, directly or not. */
  readonly subclassesOf: (at: ScopeRef) => readonly ScopeRef[];
  /** Those of them that set an attribute to something. */
  readonly overridersOf: (at: ScopeRef, name: string) => readonly ScopeRef[];
  /** The calls that are known to call a function; none while the call graph itself is being made. */
  callersOf(at: ScopeRef): readonly CallRef[];
  /** What the whole program does, where what may be counts beside what is certain; null elsewhere. */
  readonly program: Program | null;
}

/** Where subclasses come from: the modules to look in, and what is known of others without looking. */
export interface Derived extends Pick<
  Evaluator,
  "subclassesOf" | "overridersOf"
> {
  readonly modules: readonly Module[];
}

/** Evaluation stops here: longer chains are made by generated code and by cycles. */
const DEEPEST = 60;

/**
 * How much one question may have worked out before it takes again what it has found once, complete or not:
 * where many cycles meet, working it out anew each time takes exponentially long.
 */
const MOST_EVALUATIONS = 1000;

/** Read again as fast as they are looked up: they are not remembered. */
const CONSTANTS: ReadonlySet<Expression["kind"]> = new Set([
  "string",
  "number",
  "boolean",
  "none",
]);

const IN_CIRCLES = unknown("it goes round in circles");

type Memory = Map<object, readonly Value[]>;

/**
 * @param callers what is known of callers: parameters take their values from them.
 * @param derived where subclasses are looked for, and those that are known beside
 */
export function createEvaluator(
  project: Project,
  callers: (at: ScopeRef) => readonly CallRef[],
  program: Program | null = null,
  derived: Derived = {
    subclassesOf: () => [],
    overridersOf: () => [],
    modules: [...project.modules.values()],
  },
): Evaluator {
  const rules = program === null ? undefined : WHOLE_PROGRAM;
  const remembered: Memory = new Map();
  const inFrames = new Map<Frame, Memory>();
  /** What may be incomplete, until the question is answered. */
  const tentative = new Map<Memory, Memory>();
  let evaluations = 0;
  /** What is being worked out, with its depth. */
  const busy = new Map<object, number>();
  /** The least depth at which a cycle was cut; what lies below it may be incomplete. */
  let lowestCut = Infinity;

  /** A value found while a cycle around it was cut may be incomplete: it holds for this question alone. */
  const guarded = (
    thing: object,
    make: () => readonly Value[],
  ): { readonly values: readonly Value[]; readonly isWhole: boolean } => {
    const depth = busy.size;
    if (busy.has(thing) || depth > DEEPEST) {
      lowestCut = Math.min(lowestCut, busy.get(thing) ?? 0);
      return { values: program?.foundBefore(thing) ?? [], isWhole: false };
    }
    const cutBefore = lowestCut;
    lowestCut = Infinity;
    busy.set(thing, depth);
    evaluations += 1;
    const values = valueSet(make(), rules);
    busy.delete(thing);
    const isWhole = lowestCut >= depth;
    lowestCut = Math.min(cutBefore, isWhole ? Infinity : lowestCut);
    return { values, isWhole };
  };
  const settleIn = (
    memory: Memory,
    thing: object,
    make: () => readonly Value[],
  ): readonly Value[] => {
    const known = memory.get(thing) ?? foundOnce(memory, thing);
    if (known !== undefined) return known;
    const { values, isWhole } = guarded(thing, make);
    if (isWhole) memory.set(thing, values);
    else if (!busy.has(thing)) {
      const found =
        tentative.get(memory) ?? new Map<object, readonly Value[]>();
      tentative.set(memory, found.set(thing, values));
    }
    if (busy.size === 0) {
      if (evaluations >= MOST_EVALUATIONS) keepTentative();
      tentative.clear();
      evaluations = 0;
    }
    return values;
  };
  /** Asked one by one, the parts of such a circle would each cost as much again: they are taken as known in part. */
  const keepTentative = (): void => {
    for (const [memory, found] of tentative) {
      for (const [thing, values] of found) {
        if (memory.has(thing)) continue;
        memory.set(thing, valueSet([...values, IN_CIRCLES], rules));
      }
    }
  };
  const foundOnce = (
    memory: Memory,
    thing: object,
  ): readonly Value[] | undefined => {
    if (evaluations < MOST_EVALUATIONS || busy.has(thing)) return undefined;
    const found = tentative.get(memory)?.get(thing);
    if (found !== undefined) lowestCut = 0;
    return found;
  };
  const settle: Evaluator["settle"] = (thing, make) =>
    settleIn(remembered, thing, make);
  const memoryOf = (frame: Frame): Memory => {
    const memory = inFrames.get(frame) ?? new Map<object, readonly Value[]>();
    inFrames.set(frame, memory);
    return memory;
  };

  const subclasses = once(() =>
    byBase(evaluator, derivedClasses(derived.modules)),
  );
  const settingClasses = once(() => classesBySetting(derived.modules));
  const settingByBase = new Map<
    string,
    ReadonlyMap<string, readonly ScopeRef[]>
  >();
  const overriders = new Memo<Map<string, readonly ScopeRef[]>>();
  const settingUnder = (
    name: string,
  ): ReadonlyMap<string, readonly ScopeRef[]> => {
    const found =
      settingByBase.get(name) ??
      byBase(evaluator, settingClasses().get(name) ?? []);
    settingByBase.set(name, found);
    return found;
  };
  let looksAtBases = false;
  /** Asked for while the bases themselves are looked at, it says nothing. */
  const byBases = (find: () => readonly ScopeRef[]): readonly ScopeRef[] => {
    if (looksAtBases) return [];
    looksAtBases = true;
    const found = find();
    looksAtBases = false;
    return found;
  };
  const evaluator: Evaluator = {
    catalog: project.catalog,
    module: project.module,
    map: project.map,
    callersOf: callers,
    program,
    subclassesOf: (at) =>
      byBases(() => [
        ...derived.subclassesOf(at),
        ...(subclasses().get(scopeKey(at)) ?? []),
      ]),
    overridersOf: (at, name) =>
      byBases(() => {
        const known = overriders.of(at, () => new Map());
        const found = known.get(name) ?? [
          ...derived.overridersOf(at, name),
          ...(settingUnder(name).get(scopeKey(at)) ?? []),
        ];
        known.set(name, found);
        return found;
      }),
    frames: new Frames(),
    lineages: new Memo(),
    receivers: new Memo(),
    dynamicClasses: new Memo(),
    fields: program?.fields ?? new AttributeKeys(),
    members: program?.members ?? new AttributeKeys(),
    starNames: new NameKeys(),
    settle,
    found: (thing) => remembered.get(thing),

    valuesOf(module, expression, frame) {
      const make = (): readonly Value[] =>
        expressionValues(evaluator, module, expression, frame);
      if (CONSTANTS.has(expression.kind)) return make();
      return settleIn(
        frame === null ? remembered : memoryOf(frame),
        expression,
        make,
      );
    },
  };
  return evaluator;
}
