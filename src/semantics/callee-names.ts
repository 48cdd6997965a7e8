import { importPathsOf, type Catalog } from "../catalog/catalog.ts";
import { firstWord, lastWord } from "../catalog/paths.ts";
import { lastName, type Expression } from "../syntax/expression.ts";
import { aliasNames } from "./alias-names.ts";
import { canNameApi } from "./api-names.ts";
import { importedPackages } from "./imported-packages.ts";
import type { Module } from "./module.ts";
import type { ModuleMap } from "./module-map.ts";
import { once } from "./once.ts";

/** What a project uses names for. */
export interface NameUses {
  /** Whether a name may stand for a function or a class under another name. */
  readonly isAlias: (name: string) => boolean;
  /** Whether something of the package is imported, or it is one of the project's own. */
  readonly isImported: (packageName: string) => boolean;
  /** Whether a class that derives from another one has the name. */
  readonly isDerivedClass: (name: string) => boolean;
}

/** What the last name of a callee alone tells of a call: it spares the evaluator most of them. */
export interface CalleeNames extends NameUses {
  /** Whether it may be an API of the catalog. */
  readonly mayBeApi: (module: Module, callee: Expression) => boolean;
  /** Whether it may be one of a library's things, e.g. `celery.Celery`. */
  readonly mayBePath: (callee: Expression, paths: readonly string[]) => boolean;
  /** Whether it may be a class that derives from one of a library, or that class itself. */
  readonly mayBeClass: (
    callee: Expression,
    paths: readonly string[],
  ) => boolean;
}

/**
 * @param modules those to look in
 * @param elsewhere what other modules use names for
 */
export function calleeNames(
  catalog: Catalog,
  map: ModuleMap,
  modules: readonly Module[],
  elsewhere: NameUses | undefined,
): CalleeNames {
  const aliases = once(() => aliasNames(modules.map(({ facts }) => facts)));
  const isAlias = (name: string): boolean =>
    elsewhere?.isAlias(name) === true || aliases().has(name);
  const derived = once(() => derivedClassNames(modules));
  const isDerivedClass = (name: string): boolean =>
    elsewhere?.isDerivedClass(name) === true || derived().has(name);

  const packages = once(
    () =>
      new Set(
        modules.flatMap(({ name, facts }) => [
          firstWord(name),
          ...importedPackages(facts),
        ]),
      ),
  );
  const isImported = (name: string): boolean =>
    elsewhere?.isImported(name) === true || packages().has(name);

  const apiTests = new Map<Module, (callee: Expression) => boolean>();
  /** The last names of things; null where nothing imports what they are of. */
  const lastNames = new Map<readonly string[], ReadonlySet<string> | null>();
  const lastNamesOf = (
    paths: readonly string[],
  ): ReadonlySet<string> | null => {
    const known = lastNames.get(paths);
    if (known !== undefined) return known;
    const isThere = importPathsOf(paths).some((path) =>
      isImported(firstWord(path)),
    );
    const found = isThere ? new Set(paths.map(lastWord)) : null;
    lastNames.set(paths, found);
    return found;
  };
  const mayBe = (
    callee: Expression,
    paths: readonly string[],
    isOtherName: (name: string) => boolean,
  ): boolean => {
    const names = lastNamesOf(paths);
    if (names === null) return false;
    const name = lastName(callee);
    return name === "" || names.has(name) || isOtherName(name);
  };
  return {
    isAlias,
    isDerivedClass,
    isImported,
    mayBeApi: (module, callee) => {
      const test =
        apiTests.get(module) ??
        canNameApi(catalog, module.facts, map, { isAlias, isImported });
      apiTests.set(module, test);
      return test(callee);
    },
    mayBePath: (callee, paths) => mayBe(callee, paths, isAlias),
    mayBeClass: (callee, paths) =>
      mayBe(callee, paths, (name) => isAlias(name) || isDerivedClass(name)),
  };
}

function derivedClassNames(modules: readonly Module[]): ReadonlySet<string> {
  return new Set(
    modules.flatMap(({ facts }) =>
      facts.scopes.flatMap((scope) =>
        scope.kind === "class" && scope.bases.length > 0 ? [scope.name] : [],
      ),
    ),
  );
}
