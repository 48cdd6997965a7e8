import { dottedName, type Expression } from "../syntax/expression.ts";
import { derivesFrom, isSameScope } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Module } from "./module.ts";
import type { ScopeRef, Value } from "./value.ts";

/**
 * The values of a name inside of `if isinstance(name, Class):`, by the innermost such test; where nothing was known,
 * an object of the class. Tests in front of `settledAt`, where the name gets its value, say nothing.
 */
export function testedValues(
  evaluator: Evaluator,
  module: Module,
  offset: number,
  name: string,
  settledAt: number,
  values: readonly Value[],
): readonly Value[] {
  let index: number | null = module.blockAt(offset);
  while (index !== null) {
    const { test, kind, span, parent } = module.block(index);
    if (
      test !== null &&
      (kind === "if" || kind === "loop") &&
      settledAt < span.start
    ) {
      const classes = classesTested(evaluator, module, test, name);
      if (classes.length > 0) {
        return classes.flatMap((at) => ofClass(evaluator, values, at));
      }
    }
    index = parent;
  }
  return values;
}

/** The project's classes of which the name holds an object where the test is true. */
function classesTested(
  evaluator: Evaluator,
  module: Module,
  test: Expression,
  name: string,
): readonly ScopeRef[] {
  if (test.kind === "boolean-operation" && test.operator === "and") {
    const left = classesTested(evaluator, module, test.left, name);
    return left.length > 0
      ? left
      : classesTested(evaluator, module, test.right, name);
  }
  if (test.kind !== "call") return [];
  const { callee, arguments: given } = module.call(test.call);
  const [object, classes] = given;
  if (callee.kind !== "name" || callee.name !== "isinstance") return [];
  if (!object || !classes || dottedName(object.value) !== name) return [];
  const named =
    classes.value.kind === "sequence" ? classes.value.items : [classes.value];
  const found = named.flatMap((one) => evaluator.valuesOf(module, one, null));
  // A class that is not known may be the one.
  const known = found.flatMap((value) =>
    value.kind === "class" ? [value.at] : [],
  );
  return known.length === found.length ? known : [];
}

/** Those of the values that may be objects of a class; an object of the class where none is left. */
function ofClass(
  evaluator: Evaluator,
  values: readonly Value[],
  at: ScopeRef,
): readonly Value[] {
  const left = values.flatMap((value) => asObjectOf(evaluator, value, at));
  return left.length > 0 ? left : [{ kind: "instance", of: at, origin: null }];
}

/** The value, if it may be an object of a class: of any object of a base that is as much as is known. */
function asObjectOf(
  evaluator: Evaluator,
  value: Value,
  at: ScopeRef,
): readonly Value[] {
  if (value.kind !== "instance") return [];
  if (isSameScope(value.of, at) || derivesFrom(evaluator, value.of, at)) {
    return [value];
  }
  return value.origin === null && derivesFrom(evaluator, at, value.of)
    ? [{ kind: "instance", of: at, origin: null }]
    : [];
}

/** In a whole program, what a parameter is given, as far as it is what the annotation promises. */
export function asDeclared(
  evaluator: Evaluator,
  given: readonly Value[],
  declared: readonly Value[],
): readonly Value[] {
  const classes = declared.flatMap((value) =>
    value.kind === "instance" ? [value.of] : [],
  );
  if (classes.length === 0) return given;
  const objects = given.filter(({ kind }) => kind === "instance");
  const fitting = objects.flatMap((value) =>
    classes.flatMap((at) => asObjectOf(evaluator, value, at)),
  );
  const others = given.filter(({ kind }) => kind !== "instance");
  // What is given although no annotation says so is there all the same.
  return fitting.length > 0 ? [...others, ...fitting] : given;
}
