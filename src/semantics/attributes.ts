import type { Binding } from "../syntax/module-facts.ts";
import { uniqueBy } from "../text/group-by.ts";
import { bindingValues } from "./binding-values.ts";
import { lineageOf, scopeKey, type Lineage } from "./classes.ts";
import { decoratorPaths } from "./decorators.ts";
import type { Evaluator } from "./evaluator.ts";
import { returnedValues } from "./functions.ts";
import { memberOfModule } from "./module-members.ts";
import { lineagesBehind, madeInstead } from "./made-classes.ts";
import { isNone } from "./narrowing.ts";
import { isProperty } from "./properties.ts";
import { definitionsAtEnd } from "./reaching.ts";
import { storedValues } from "./stored-values.ts";
import { unknown, type ScopeRef, type Value } from "./value.ts";

/** What `object.name` stands for. */
export function attributeValues(
  evaluator: Evaluator,
  object: Value,
  name: string,
): readonly Value[] {
  switch (object.kind) {
    case "api":
      return [{ ...object, path: `${object.path}.${name}` }];
    case "module":
      return memberOfModule(evaluator, object, name);
    case "instance":
      return name === "__class__"
        ? [{ kind: "class", at: object.of }]
        : memberValues(evaluator, object, object.of, name);
    case "class":
      return memberValues(evaluator, object, object.at, name);
    case "super": {
      return lineagesBehind(evaluator, object.of).flatMap((lineage) =>
        inLineage(
          evaluator,
          { kind: "instance", of: object.of, origin: null },
          lineage,
          name,
        ),
      );
    }
    case "literal":
      return object.value === null
        ? [unknown("an attribute of None")]
        : [builtin(typeof object.value, name)];
    case "text":
      return [builtin("string", name)];
    case "display":
      return [builtin(object.expression.kind, name)];
    case "function":
      // Python's functions have no such attributes: a decorator has made it a task.
      if (name === "delay" || name === "apply_async") {
        return [
          {
            kind: "api",
            path: `celery.Task().${name}`,
            origin: null,
            subclass: null,
          },
        ];
      }
      return [unknown(`\`.${name}\` of a function`)];
    case "method":
    case "partial":
    case "lambda":
    case "builtin":
    case "generator":
    case "collection":
    case "unknown":
      return [unknown(`\`.${name}\` of something that is not followed`)];
  }
}

/** Base classes that define nothing of interest. */
const NEUTRAL = /^(builtins\.object|abc\.ABC|typing\.\w+)$/;

/** The libraries' classes up to the first that is not known: it may override what stands behind it. */
export function decidingLibraries(
  { catalog }: Evaluator,
  libraries: readonly string[],
): readonly string[] {
  const relevant = libraries.filter((library) => !NEUTRAL.test(library));
  const end = relevant.findIndex(
    (library) => !catalog.leadsToApi(`${library}()`),
  );
  return end < 0 ? relevant : relevant.slice(0, end + 1);
}

/** A method of one of Python's own types: known, and no API of a library. */
function builtin(type: string, name: string): Value {
  return { kind: "builtin", name: `${type}.${name}` };
}

function memberValues(
  evaluator: Evaluator,
  object: Extract<Value, { kind: "instance" | "class" }>,
  at: ScopeRef,
  name: string,
): readonly Value[] {
  const find = (): readonly Value[] =>
    membersFound(evaluator, object, at, name);
  const isOfAny =
    evaluator.program !== null &&
    object.kind === "instance" &&
    object.origin === null;
  // Many ask for the same attribute of any object of the class.
  return isOfAny
    ? evaluator.settle(evaluator.members.of(at, name), find)
    : find();
}

function membersFound(
  evaluator: Evaluator,
  object: Extract<Value, { kind: "instance" | "class" }>,
  at: ScopeRef,
  name: string,
): readonly Value[] {
  const made = madeInstead(evaluator, object, at);
  if (made.length > 0) {
    return made.flatMap((instance) =>
      inLineage(evaluator, instance, lineageOf(evaluator, instance.of), name),
    );
  }
  return [
    ...inLineage(evaluator, object, lineageOf(evaluator, at), name),
    ...overridingValues(evaluator, object, at, name),
    ...overridingMethods(evaluator, object, at, name),
  ];
}

/** In a whole program, `self` may be an instance of any subclass that is made somewhere. */
function overridingMethods(
  evaluator: Evaluator,
  object: Extract<Value, { kind: "instance" | "class" }>,
  at: ScopeRef,
  name: string,
): readonly Value[] {
  const { program } = evaluator;
  if (program === null || object.kind !== "instance") return [];
  if (object.origin !== null) return [];
  const found = evaluator
    .subclassesOf(at)
    .filter(program.isInstantiated)
    .flatMap((of) =>
      inLineage(evaluator, { ...object, of }, lineageOf(evaluator, of), name),
    )
    .filter((value) => value.kind === "method");
  // Subclasses that override nothing have one method in common.
  return uniqueBy(found, (one) => scopeKey(one.function));
}

/** `self` may be an instance of a subclass that gives the attribute another number or text. */
function overridingValues(
  evaluator: Evaluator,
  object: Extract<Value, { kind: "instance" | "class" }>,
  at: ScopeRef,
  name: string,
): readonly Value[] {
  if (object.kind !== "instance" || object.origin !== null) return [];
  const overriders = evaluator.overridersOf(at, name);
  if (overriders.length === 0) return [];
  // Known by the list itself, which is the same at every asking.
  return evaluator.settle(overriders, () =>
    overriders
      .flatMap((subclass) => [
        ...storedValues(evaluator, subclass, name),
        ...(bodyValues(evaluator, object, subclass, name) ?? []),
      ])
      .filter((value) => value.kind === "literal" && !isNone(value)),
  );
}

function inLineage(
  evaluator: Evaluator,
  object: Extract<Value, { kind: "instance" | "class" }>,
  lineage: Lineage,
  name: string,
): readonly Value[] {
  const fields = lineage.classes.flatMap((at) =>
    storedValues(evaluator, at, name),
  );
  for (const at of lineage.classes) {
    const own = bodyValues(evaluator, object, at, name);
    if (own !== null) return [...fields, ...own];
  }
  if (fields.length > 0) return fields;
  if (lineage.isOpen) return [unknown("a base class that is not known")];
  const libraries = decidingLibraries(evaluator, lineage.libraries);
  if (libraries.length === 0) {
    return valuesAskedFor(evaluator, object, lineage, name);
  }
  return libraries.map((library) => ({
    kind: "api",
    path:
      object.kind === "instance"
        ? `${library}().${name}`
        : `${library}.${name}`,
    origin: object.kind === "instance" ? object.origin : null,
    subclass: lineage.classes[0] ?? null,
  }));
}

/** What the class's `__getattr__` gives for a name; Python asks it for none of its own names. */
function valuesAskedFor(
  evaluator: Evaluator,
  object: Extract<Value, { kind: "instance" | "class" }>,
  lineage: Lineage,
  name: string,
): readonly Value[] {
  if (object.kind !== "instance" || name.startsWith("__")) return [];
  const asked = inLineage(evaluator, object, lineage, "__getattr__");
  return asked.flatMap((value) =>
    value.kind === "method"
      ? returnedValues(
          evaluator,
          value.function,
          evaluator.frames.asking(value.function, name),
        )
      : [],
  );
}

/** What the class's body binds; null when it binds no such name. */
function bodyValues(
  evaluator: Evaluator,
  object: Extract<Value, { kind: "instance" | "class" }>,
  at: ScopeRef,
  name: string,
): readonly Value[] | null {
  const module = evaluator.module(at.module);
  const bindings = module.bindingsOf(at.scope, name);
  const definitions = definitionsAtEnd(module, bindings, at.scope);
  if (definitions.length === 0) return null;
  if (evaluator.program !== null && bindings.length > 1) {
    const getter = getterIn(evaluator, at, bindings);
    if (getter) return boundFunction(evaluator, object, getter);
  }
  return definitions
    .flatMap(({ binding }) => bindingValues(evaluator, module, binding, null))
    .flatMap((value) =>
      value.kind === "function"
        ? boundFunction(evaluator, object, value)
        : [value],
    );
}

/** The function that reads a property which has a setter, too. */
function getterIn(
  evaluator: Evaluator,
  { module }: ScopeRef,
  bindings: readonly Binding[],
): Extract<Value, { kind: "function" }> | null {
  for (const { value } of bindings) {
    if (value.kind !== "function") continue;
    const at = { module, scope: value.function };
    if (decoratorPaths(evaluator, at).some(isProperty)) {
      return { kind: "function", at };
    }
  }
  return null;
}

function boundFunction(
  evaluator: Evaluator,
  object: Extract<Value, { kind: "instance" | "class" }>,
  { at }: Extract<Value, { kind: "function" }>,
): readonly Value[] {
  const decorators = decoratorPaths(evaluator, at);
  if (decorators.includes("builtins.staticmethod")) {
    return [{ kind: "function", at }];
  }
  if (decorators.some(isProperty)) {
    return object.kind === "instance"
      ? returnedValues(evaluator, at, null)
      : [];
  }
  const isClassMethod = decorators.includes("builtins.classmethod");
  return object.kind === "class" && !isClassMethod
    ? [{ kind: "function", at }]
    : [{ kind: "method", function: at, receiver: object }];
}
