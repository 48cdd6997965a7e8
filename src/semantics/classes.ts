import type { ClassScope } from "../syntax/module-facts.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Module } from "./module.ts";
import type { ScopeRef, Value } from "./value.ts";

/** A class with everything that it derives from, nearest first. */
export interface Lineage {
  readonly classes: readonly ScopeRef[];
  /** API paths of library classes, e.g. `requests.Session`. */
  readonly libraries: readonly string[];
  /** Whether some base is not known. */
  readonly isOpen: boolean;
}

export function classScope(
  evaluator: Evaluator,
  at: ScopeRef,
): ClassScope | null {
  const scope = evaluator.module(at.module).scope(at.scope);
  return scope.kind === "class" ? scope : null;
}

/** Depth first, each class once; ends well for a class that derives from itself. */
export function lineageOf(evaluator: Evaluator, at: ScopeRef): Lineage {
  return evaluator.lineages.of(at, () => makeLineage(evaluator, at));
}

function makeLineage(evaluator: Evaluator, at: ScopeRef): Lineage {
  const classes: ScopeRef[] = [];
  const libraries: string[] = [];
  let isOpen = false;
  const visit = (current: ScopeRef): void => {
    if (classes.some((seen) => isSameScope(seen, current))) return;
    classes.push(current);
    for (const base of basesOf(evaluator, current)) {
      if (base.kind === "class") visit(base.at);
      else if (base.kind === "api") libraries.push(base.path);
      else isOpen = true;
    }
  };
  visit(at);
  return { classes, libraries: [...new Set(libraries)], isOpen };
}

function basesOf(evaluator: Evaluator, at: ScopeRef): readonly Value[] {
  const module = evaluator.module(at.module);
  return (classScope(evaluator, at)?.bases ?? []).flatMap((base) =>
    evaluator.valuesOf(module, base, null),
  );
}

/** The classes of all modules that have the class in their line, itself left out. */
export function findSubclasses(
  evaluator: Evaluator,
  modules: ReadonlyMap<string, Module>,
  at: ScopeRef,
): readonly ScopeRef[] {
  return [...modules.values()].flatMap(({ path, facts }) =>
    facts.scopes.flatMap((scope, index) => {
      if (scope.kind !== "class" || scope.bases.length === 0) return [];
      const subclass = { module: path, scope: index };
      if (isSameScope(subclass, at)) return [];
      const { classes } = lineageOf(evaluator, subclass);
      return classes.some((base) => isSameScope(base, at)) ? [subclass] : [];
    }),
  );
}

export function isSameScope(a: ScopeRef, b: ScopeRef): boolean {
  return a.module === b.module && a.scope === b.scope;
}

/** The class in whose body a function is defined. */
export function classAround(
  evaluator: Evaluator,
  at: ScopeRef,
): ScopeRef | null {
  const module = evaluator.module(at.module);
  const { parent } = module.scope(at.scope);
  return parent !== null && module.scope(parent).kind === "class"
    ? { module: at.module, scope: parent }
    : null;
}
