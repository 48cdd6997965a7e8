import type { Binding, Scope } from "../syntax/module-facts.ts";
import type { Module } from "./module.ts";
import {
  definitionsAtEnd,
  reachingDefinitions,
  type Reaching,
} from "./reaching.ts";

/** What a name means at a place. */
export type NameLookup =
  | { readonly kind: "defined"; readonly definitions: readonly Reaching[] }
  /** Bound by no statement: a builtin, or from one of the modules imported with `*`. */
  | { readonly kind: "free" };

/** Looks a name up as Python does: local, enclosing functions, module; a class's names only in its own body. */
export function lookUpName(
  module: Module,
  name: string,
  offset: number,
): NameLookup {
  let sameScope = true;
  let index: number | null = module.scopeAt(offset);
  const start = index;
  while (index !== null) {
    const scope: Scope = module.scope(index);
    const definitions = module.bindingsOf(index, name);
    const visible = scope.kind !== "class" || index === start;
    if (visible && definitions.length > 0) {
      return {
        kind: "defined",
        definitions: definitionsSeen(module, definitions, index, offset, {
          ordered: sameScope && scope.kind !== "comprehension",
        }),
      };
    }
    if (scope.kind !== "comprehension") sameScope = false;
    index = scope.parent;
  }
  return { kind: "free" };
}

function definitionsSeen(
  module: Module,
  definitions: readonly Binding[],
  scope: number,
  offset: number,
  { ordered }: { readonly ordered: boolean },
): readonly Reaching[] {
  if (!ordered) return definitionsAtEnd(module, definitions, scope);
  return reachingDefinitions(module, definitions, offset);
}
