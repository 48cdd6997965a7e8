import { uniqueBy } from "../text/group-by.ts";
import { accessorOf } from "./accessors.ts";
import { decidingLibraries } from "./attributes.ts";
import { lineageOf, scopeKey } from "./classes.ts";
import { decoratorPaths } from "./decorators.ts";
import type { Evaluator } from "./evaluator.ts";
import { lineagesBehind, madeInstead } from "./made-classes.ts";
import { storedValues } from "./stored-values.ts";
import type { ScopeRef, Value } from "./value.ts";

/** The functions of properties, by which an object's class reads and sets an attribute. */
export function propertyFunctions(
  evaluator: Evaluator,
  object: Extract<Value, { kind: "instance" | "super" }>,
  name: string,
): readonly ScopeRef[] {
  const found =
    object.kind === "super"
      ? lineagesBehind(evaluator, object.of).flatMap(({ classes }) =>
          propertyIn(evaluator, classes, name),
        )
      : classesOf(evaluator, object).flatMap((at) =>
          propertyIn(evaluator, lineageOf(evaluator, at).classes, name),
        );
  return uniqueBy(found, scopeKey);
}

/** The class of an object, and those below it of which it may be one. */
function classesOf(
  evaluator: Evaluator,
  object: Extract<Value, { kind: "instance" }>,
): readonly ScopeRef[] {
  const { program } = evaluator;
  const isExact = object.origin !== null || program === null;
  const made = madeInstead(evaluator, object, object.of).map(({ of }) => of);
  const derived = isExact
    ? []
    : evaluator.subclassesOf(object.of).filter(program.isInstantiated);
  return made.length > 0 ? made : [object.of, ...derived];
}

/** The functions of a property in the first class that has something of the name. */
function propertyIn(
  evaluator: Evaluator,
  classes: readonly ScopeRef[],
  name: string,
): readonly ScopeRef[] {
  for (const owner of classes) {
    const module = evaluator.module(owner.module);
    const bindings = module.bindingsOf(owner.scope, name);
    if (bindings.length === 0) continue;
    return bindings.flatMap(({ value }) => {
      if (value.kind !== "function") return [];
      const own = { module: owner.module, scope: value.function };
      return isOfProperty(evaluator, own) ? [own] : [];
    });
  }
  return [];
}

/** Whether nothing but `__getattr__` can give an object's attribute. */
export function isAskedFor(
  evaluator: Evaluator,
  { of }: Extract<Value, { kind: "instance" }>,
  name: string,
): boolean {
  const { classes, libraries, isOpen } = lineageOf(evaluator, of);
  return (
    !isOpen &&
    !name.startsWith("__") &&
    decidingLibraries(evaluator, libraries).length === 0 &&
    classes.every(
      (at) =>
        evaluator.module(at.module).bindingsOf(at.scope, name).length === 0 &&
        storedValues(evaluator, at, name).length === 0,
    )
  );
}

/** Whether a function is a property's: `@property`, `@name.setter`. */
function isOfProperty(evaluator: Evaluator, at: ScopeRef): boolean {
  return (
    decoratorPaths(evaluator, at).some(isProperty) ||
    accessorOf(evaluator.module(at.module), at.scope) !== null
  );
}

/** Whether a decorator makes a property. */
export function isProperty(path: string): boolean {
  return /(^|\.)(property|cached_property|lazy_property|reify)$/.test(path);
}
