import { dottedName } from "../syntax/expression.ts";
import type { Module } from "./module.ts";

/** What a function does for a property that was made before it, as its decorator says: `setter` for `@name.setter`. */
export type Accessor = "getter" | "setter" | "deleter";

/** @param index the scope of a function; null for one that is no property's, or makes it itself. */
export function accessorOf(module: Module, index: number): Accessor | null {
  const scope = module.functionScope(index);
  for (const decorator of scope?.decorators ?? []) {
    if (decorator.kind !== "attribute") continue;
    const { name, object } = decorator;
    if (isAccessor(name) && dottedName(object) === scope?.name) return name;
  }
  return null;
}

function isAccessor(name: string): name is Accessor {
  return name === "getter" || name === "setter" || name === "deleter";
}
