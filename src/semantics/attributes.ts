import type { Store } from "../syntax/module-facts.ts";
import { dottedName } from "../syntax/expression.ts";
import { bindingValues, declaredOr } from "./binding-values.ts";
import { annotatedValues } from "./annotations.ts";
import {
  classAround,
  isSameScope,
  lineageOf,
  type Lineage,
} from "./classes.ts";
import { decoratorPaths } from "./decorators.ts";
import type { Evaluator } from "./evaluator.ts";
import { returnedValues } from "./functions.ts";
import type { Module } from "./module.ts";
import { definitionsAtEnd } from "./reaching.ts";
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
    case "instance":
      return memberValues(evaluator, object, object.of, name);
    case "class":
      return memberValues(evaluator, object, object.at, name);
    case "super": {
      const lineage = lineageOf(evaluator, object.of);
      return inLineage(
        evaluator,
        { kind: "instance", of: object.of, origin: null },
        { ...lineage, classes: lineage.classes.slice(1) },
        name,
      );
    }
    case "literal":
      // Whatever has the attribute, it is not None.
      return object.value === null
        ? []
        : [unknown("an attribute of a literal")];
    case "function":
    case "method":
    case "partial":
    case "lambda":
    case "display":
    case "unknown":
      return [unknown(`\`.${name}\` of something that is not followed`)];
  }
}

function memberValues(
  evaluator: Evaluator,
  object: Extract<Value, { kind: "instance" | "class" }>,
  at: ScopeRef,
  name: string,
): readonly Value[] {
  return inLineage(evaluator, object, lineageOf(evaluator, at), name);
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
  return lineage.libraries.map((library) => ({
    kind: "api",
    path:
      object.kind === "instance"
        ? `${library}().${name}`
        : `${library}.${name}`,
    origin: object.kind === "instance" ? object.origin : null,
    subclass: lineage.classes[0] ?? null,
  }));
}

/** What methods of the class put into `self.name` or `cls.name`; one set for the class and its instances. */
function storedValues(
  evaluator: Evaluator,
  at: ScopeRef,
  name: string,
): readonly Value[] {
  const module = evaluator.module(at.module);
  const stores = module.storesOf(name);
  if (stores.length === 0) return [];
  const fields = evaluator.fields.of(at, () => new Map<string, object>());
  const field = fields.get(name) ?? {};
  fields.set(name, field);
  return evaluator.settle(field, () =>
    stores
      .filter((store) => isOwnStore(evaluator, module, at, store))
      .flatMap(({ value, annotation }) =>
        declaredOr(
          evaluator.valuesOf(module, value, null),
          annotation ? annotatedValues(evaluator, module, annotation) : [],
        ),
      ),
  );
}

function isOwnStore(
  evaluator: Evaluator,
  module: Module,
  at: ScopeRef,
  store: Store,
): boolean {
  if (store.object.kind !== "name") return false;
  const method = module.functionAt(store.span.start);
  const first =
    method && module.functionScope(method.scope)?.parameters[0]?.name;
  if (method !== null && first === dottedName(store.object)) {
    const owner = classAround(evaluator, method);
    return owner !== null && isSameScope(owner, at);
  }
  // `Client.session = …` outside of the class.
  return evaluator
    .valuesOf(module, store.object, null)
    .some((value) => value.kind === "class" && isSameScope(value.at, at));
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
  if (bindings.length === 0) return null;
  return definitionsAtEnd(module, bindings, at.scope)
    .flatMap(({ binding }) => bindingValues(evaluator, module, binding, null))
    .flatMap((value) =>
      value.kind === "function"
        ? boundFunction(evaluator, object, value)
        : [value],
    );
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

function isProperty(path: string): boolean {
  return /(^|\.)(property|cached_property|lazy_property|reify)$/.test(path);
}
