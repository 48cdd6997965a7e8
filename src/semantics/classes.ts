import type { Expression } from "../syntax/expression.ts";
import type { ClassScope } from "../syntax/module-facts.ts";
import { append } from "../text/group-by.ts";
import type { Evaluator } from "./evaluator.ts";
import { linearized } from "./linearization.ts";
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

/** In the order in which Python looks; ends well for a class that derives from itself. */
export function lineageOf(evaluator: Evaluator, at: ScopeRef): Lineage {
  return evaluator.lineages.of(at, () => makeLineage(evaluator, at));
}

/** Whether `__getattr__` of the class gives what its objects do not have, e.g. the methods of a client that they keep. */
export function computesAttributes(
  evaluator: Evaluator,
  at: ScopeRef,
): boolean {
  return lineageOf(evaluator, at).classes.some(
    ({ module, scope }) =>
      evaluator.module(module).bindingsOf(scope, "__getattr__").length > 0,
  );
}

function makeLineage(evaluator: Evaluator, at: ScopeRef): Lineage {
  const classes: ScopeRef[] = [];
  const parents = new Map<string, readonly ScopeRef[]>();
  const libraries: string[] = [];
  let isOpen = false;
  const visit = (current: ScopeRef): void => {
    if (parents.has(scopeKey(current))) return;
    const bases = basesOf(evaluator, current);
    const own = bases.flatMap((base) =>
      base.kind === "class" ? [base.at] : [],
    );
    parents.set(scopeKey(current), own);
    classes.push(current);
    for (const base of bases) {
      if (base.kind === "class") visit(base.at);
      else if (base.kind === "api") libraries.push(base.path);
      else isOpen = true;
    }
  };
  visit(at);
  return {
    classes: linearized(at, parents) ?? classes,
    libraries: [...new Set(libraries)],
    isOpen,
  };
}

function basesOf(evaluator: Evaluator, at: ScopeRef): readonly Value[] {
  const module = evaluator.module(at.module);
  return (classScope(evaluator, at)?.bases ?? []).flatMap((base) =>
    evaluator.valuesOf(module, plainBase(base), null),
  );
}

/** The classes that derive from others, in the order of path and place. */
export function derivedClasses(modules: Iterable<Module>): readonly ScopeRef[] {
  return [...modules].flatMap(({ path, facts }) =>
    facts.scopes.flatMap((scope, index) =>
      scope.kind === "class" && scope.bases.length > 0
        ? [{ module: path, scope: index }]
        : [],
    ),
  );
}

/** The classes by those that they derive from, directly or not; each list in the order in which they are given. */
export function byBase(
  evaluator: Evaluator,
  classes: readonly ScopeRef[],
): ReadonlyMap<string, readonly ScopeRef[]> {
  const derived = new Map<string, ScopeRef[]>();
  for (const at of classes) {
    for (const base of lineageOf(evaluator, at).classes) {
      if (!isSameScope(base, at)) append(derived, scopeKey(base), at);
    }
  }
  return derived;
}

/** Whether a class derives from another one, directly or not. */
export function derivesFrom(
  evaluator: Evaluator,
  derived: ScopeRef,
  at: ScopeRef,
): boolean {
  return (
    !isSameScope(derived, at) &&
    lineageOf(evaluator, derived).classes.some((base) => isSameScope(base, at))
  );
}

/** For each attribute, the classes that derive from another and set it, in their bodies or in methods. */
export function classesBySetting(
  modules: Iterable<Module>,
): ReadonlyMap<string, readonly ScopeRef[]> {
  const setting = new Map<string, Map<string, ScopeRef>>();
  for (const module of modules) {
    const { path, facts } = module;
    const note = (name: string, index: number | null): void => {
      const scope = index === null ? null : module.scope(index);
      if (index === null || scope?.kind !== "class") return;
      if (scope.bases.length === 0) return;
      const at = { module: path, scope: index };
      const classes = setting.get(name) ?? new Map<string, ScopeRef>();
      setting.set(name, classes.set(scopeKey(at), at));
    };
    for (const { name, scope, value } of facts.bindings) {
      if (value.kind === "expression") note(name, scope);
    }
    for (const { place, within } of facts.stores) {
      if (place.kind !== "attribute") continue;
      note(place.name, module.scope(within).parent);
    }
  }
  return new Map([...setting].map(([name, all]) => [name, [...all.values()]]));
}

/** `Store[Order]`: what a class is generic in changes nothing. */
function plainBase(base: Expression): Expression {
  return base.kind === "subscript" ? base.object : base;
}

/** Equal for the same scope. */
export function scopeKey({ module, scope }: ScopeRef): string {
  return `${scope} ${module}`;
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
