import type { Store } from "../syntax/module-facts.ts";
import { dottedName } from "../syntax/expression.ts";
import { annotatedValues } from "./annotations.ts";
import { declaredOr } from "./binding-values.ts";
import { classAround, isSameScope } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Module } from "./module.ts";
import { unknown, type ScopeRef, type Value } from "./value.ts";

/** What methods of the class put into `self.name` or `cls.name`; one set for the class and its instances. */
export function storedValues(
  evaluator: Evaluator,
  at: ScopeRef,
  name: string,
): readonly Value[] {
  const module = evaluator.module(at.module);
  const stores = module.storesOf(name);
  if (evaluator.program === null && setsAnything(evaluator, at))
    return [unknown("set under a computed name")];
  if (stores.length === 0) return [];
  return evaluator.settle(evaluator.fields.of(at, name), () =>
    stores
      .filter((store) => isOwnStore(evaluator, module, at, store))
      .flatMap(({ value, annotation }) =>
        declaredOr(
          evaluator,
          evaluator.valuesOf(module, value, null),
          annotation ? annotatedValues(evaluator, module, annotation) : [],
        ),
      ),
  );
}

/** Whether methods of the class set attributes by computed names: `setattr(self, name, …)`, `self.__dict__.update(…)`. */
function setsAnything(evaluator: Evaluator, at: ScopeRef): boolean {
  return evaluator.dynamicClasses.of(at, () => {
    const module = evaluator.module(at.module);
    return module.facts.calls.some(({ callee, arguments: given, span }) => {
      const method = module.functionAt(span.start);
      const owner = method && classAround(evaluator, method);
      if (owner === null || !isSameScope(owner, at)) return false;
      if (callee.kind === "name" && callee.name === "setattr") {
        return given[1]?.value.kind !== "string";
      }
      return (
        callee.kind === "attribute" &&
        callee.name === "update" &&
        callee.object.kind === "attribute" &&
        callee.object.name === "__dict__"
      );
    });
  });
}

function isOwnStore(
  evaluator: Evaluator,
  module: Module,
  at: ScopeRef,
  store: Store,
): boolean {
  const method = module.functionAt(store.span.start);
  const first =
    method && module.functionScope(method.scope)?.parameters[0]?.name;
  if (
    method !== null &&
    first !== undefined &&
    first === dottedName(store.object)
  ) {
    const owner = classAround(evaluator, method);
    return owner !== null && isSameScope(owner, at);
  }
  // `Client.session = …`, `type(self).session = …`, `client.session = …`
  return evaluator
    .valuesOf(module, store.object, null)
    .some(
      (value) =>
        (value.kind === "class" && isSameScope(value.at, at)) ||
        (value.kind === "instance" && isSameScope(value.of, at)),
    );
}
