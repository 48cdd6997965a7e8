import { canonicalPath, otherNamesOf, spellingsOf } from "./aliases.ts";
import type { Api, Family } from "./api.ts";
import { PathPatterns } from "./path-patterns.ts";
import { firstWord, importable, lastWord, prefixesOf } from "./paths.ts";

/** The blocking APIs that a project is judged by: hanglint's own rows and the project's. */
export interface Catalog {
  readonly apis: readonly Api[];
  /** The row of an API path in any spelling, e.g. `requests.api.get`; null when there is none. */
  readonly lookUp: (path: string) => Api | null;
  /** Whether some API is reached from the path, e.g. from `requests.Session()`. */
  readonly leadsToApi: (path: string) => boolean;
  /** Whether the project's settings say that what the path names ends in time. */
  readonly isBounded: (path: string) => boolean;
  /** Last names of the APIs that the wanted packages lead to in any spelling; `ANY_NAME` and `ANY_METHOD` for more. */
  readonly apiNamesOf: (
    isWanted: (packageName: string) => boolean,
  ) => ReadonlySet<string>;
}

/**
 * @param apis of two rows with one name, the later one counts.
 * @param bounded qualified names of functions that are known to end in time.
 */
export function createCatalog(
  apis: readonly Api[],
  bounded: readonly string[],
): Catalog {
  const byName = new Map(apis.map((api) => [api.name, api]));
  const rows = [...byName.values()];
  const patterns = new PathPatterns(byName.keys());
  const prefixes = new Set(
    [...byName.keys()].flatMap((name) => [...prefixesOf(name)]),
  );
  const knownToEnd = new Set(bounded);
  const names = namesByPackage(byName.keys());
  return {
    apis: rows,
    lookUp: (path) => {
      const name = canonicalPath(path);
      const api = byName.get(name);
      if (api !== undefined) return api;
      const pattern = byName.get(patterns.match(name) ?? "");
      if (pattern === undefined) return null;
      const named = { ...pattern, name };
      byName.set(name, named);
      return named;
    },
    leadsToApi: (path) => {
      const name = canonicalPath(path);
      return prefixes.has(name) || patterns.matchPrefix(name);
    },
    isBounded: (path) =>
      knownToEnd.size > 0 &&
      (knownToEnd.has(path) || knownToEnd.has(canonicalPath(path))),
    apiNamesOf: (isWanted) =>
      new Set(
        [...names].flatMap(([name, last]) => (isWanted(name) ? [...last] : [])),
      ),
  };
}

/** Every spelling under which the APIs of some families can be imported, calls cut off: `requests.Session`. */
export function importPaths(
  { apis }: Pick<Catalog, "apis">,
  families: readonly Family[],
): readonly string[] {
  return importPathsOf(
    apis
      .filter(({ family }) => families.includes(family))
      .map(({ name }) => name),
  );
}

/** Every spelling under which things can be imported, calls cut off. */
export function importPathsOf(names: readonly string[]): readonly string[] {
  const paths = new Set(names.map(importable));
  return [...new Set([...paths, ...spellingsOf(paths)])].sort();
}

/** Among last names: a thing of any name is an API, e.g. for `geopy.geocoders.*`. */
export const ANY_NAME = "*";

/** Among last names: every method of some object is an API, e.g. for `grpc.Stub().*`. */
export const ANY_METHOD = "().*";

/** Last names by the package from which they are reached, `six` as well as `urllib`. */
function namesByPackage(paths: Iterable<string>): Map<string, Set<string>> {
  const byPackage = new Map<string, Set<string>>();
  const add = (name: string, last: string): void => {
    byPackage.set(name, (byPackage.get(name) ?? new Set()).add(last));
  };
  for (const path of paths) {
    const last = path.endsWith(ANY_METHOD) ? ANY_METHOD : lastWord(path);
    add(firstWord(path), last);
    for (const spelling of otherNamesOf(path)) {
      add(firstWord(spelling), lastWord(spelling));
    }
    for (const spelling of spellingsOf([importable(path)])) {
      add(firstWord(spelling), last);
    }
  }
  return byPackage;
}
