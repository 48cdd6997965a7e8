import { decoratorPaths } from "../decorators.ts";
import type { Evaluator } from "../evaluator.ts";
import { importedModule } from "../binding-values.ts";
import type { Module } from "../module.ts";
import { classScope, lineageOf } from "../classes.ts";
import type { ScopeRef } from "../value.ts";

/**
 * Whether a module is of a package that no module outside of it imports: those who use it are elsewhere, and make
 * objects of its classes.
 */
export function openPackages(
  evaluator: Evaluator,
  modules: ReadonlyMap<string, Module>,
): (path: string) => boolean {
  const packageOf = (path: string): string | null => {
    let outermost: string | null = null;
    const names = path.split("/");
    for (let depth = names.length - 1; depth >= 0; depth -= 1) {
      const folder = names.slice(0, depth);
      if (!modules.has([...folder, "__init__.py"].join("/"))) break;
      outermost = folder.join("/");
    }
    return outermost;
  };
  const used = new Set<string>();
  for (const module of modules.values()) {
    const own = packageOf(module.path);
    for (const { value } of module.facts.bindings) {
      if (value.kind !== "import" && value.kind !== "import-from") continue;
      for (const located of importedModule(evaluator, module, value.module)) {
        if (located.kind !== "module" || located.path === null) continue;
        const imported = packageOf(located.path);
        if (imported !== null && imported !== own) used.add(imported);
      }
    }
  }
  return (path) => {
    const own = packageOf(path);
    return own !== null && !used.has(own);
  };
}

/** Whether others may make objects of a class: its name is public, and no method is left to subclasses. */
export function mayBeMade(evaluator: Evaluator, at: ScopeRef): boolean {
  const name = classScope(evaluator, at)?.name ?? "_";
  if (name.startsWith("_")) return false;
  return !isAbstract(evaluator, at);
}

/** Whether a method of the class or its bases is left to subclasses by a decorator. */
function isAbstract(evaluator: Evaluator, at: ScopeRef): boolean {
  const seen = new Set<string>();
  for (const { module: path, scope: owner } of lineageOf(evaluator, at)
    .classes) {
    const module = evaluator.module(path);
    for (const [scope, one] of module.facts.scopes.entries()) {
      if (one.kind !== "function" || one.parent !== owner) continue;
      if (seen.has(one.name)) continue;
      seen.add(one.name);
      const decorators = decoratorPaths(evaluator, { module: path, scope });
      if (decorators.some((path) => path.startsWith("abc.abstract"))) {
        return true;
      }
    }
  }
  return false;
}
