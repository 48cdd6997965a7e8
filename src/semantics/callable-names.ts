import { CATALOG } from "../catalog/catalog.ts";
import type { Expression } from "../syntax/expression.ts";
import type { ModuleFacts } from "../syntax/module-facts.ts";

/** Decides from the last part of a callee's name whether the call is worth resolving. */
export type CallableNames = (callee: Expression) => boolean;

/**
 * A callee whose last name no module of the project binds or stores, and no API of the catalog ends
 * in, leads to neither: nine calls out of ten, `items.append(x)` and the like.
 */
export function callableNames(modules: Iterable<ModuleFacts>): CallableNames {
  const names = new Set(
    CATALOG.map(({ name }) => name.slice(name.lastIndexOf(".") + 1)),
  );
  for (const { bindings, stores } of modules) {
    for (const { name } of bindings) names.add(name);
    for (const { place } of stores) {
      if (place.kind === "attribute") names.add(place.name);
    }
  }
  return (callee) =>
    callee.kind === "name" || callee.kind === "attribute"
      ? names.has(callee.name)
      : true;
}
