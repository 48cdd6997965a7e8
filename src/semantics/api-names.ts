import { ANY_METHOD, ANY_NAME, type Catalog } from "../catalog/catalog.ts";
import type { Expression } from "../syntax/expression.ts";
import type { ModuleFacts } from "../syntax/module-facts.ts";
import type { NameUses } from "./callee-names.ts";
import { importedPackages } from "./imported-packages.ts";
import type { ModuleMap } from "./module-map.ts";

/** Packages of which there are APIs without an import: Python's own functions, and the tasks that a decorator makes. */
const ALWAYS = new Set(["builtins", "celery"]);

/**
 * Whether a callee's last name is one under which a module can call an API of the catalog: a name of
 * an API that its imports lead to (of any that the project imports, where it imports
 * modules of the project), or an alias. Spares the model nine calls out of ten.
 */
export function canNameApi(
  catalog: Catalog,
  facts: ModuleFacts,
  map: ModuleMap,
  { isAlias, isImported }: Pick<NameUses, "isAlias" | "isImported">,
): (callee: Expression) => boolean {
  const { path, bindings, calls } = facts;
  const imported = bindings.flatMap(({ value }) =>
    value.kind === "import" || value.kind === "import-from"
      ? [value.module]
      : [],
  );
  const own = new Set(importedPackages(facts));
  const takesFromProject = imported.some(
    (module) => map.locate(path, module).kind !== "external",
  );
  const isDynamic = calls.some(
    ({ callee }) =>
      (callee.kind === "name" || callee.kind === "attribute") &&
      callee.name === "import_module",
  );
  const names = catalog.apiNamesOf(
    (name) =>
      isDynamic ||
      own.has(name) ||
      (takesFromProject && (ALWAYS.has(name) || isImported(name))),
  );
  if (names.has(ANY_NAME)) return () => true;
  const isMethod = names.has(ANY_METHOD)
    ? () => true
    : (name: string) => names.has(name);
  return (callee) => {
    switch (callee.kind) {
      case "name":
        return names.has(callee.name) || isAlias(callee.name);
      case "attribute":
        return isMethod(callee.name) || isAlias(callee.name);
      default:
        return true;
    }
  };
}
