import { ALIAS_SPELLINGS, canonicalPath } from "./aliases.ts";
import type { Api, Family } from "./api.ts";
import { HTTP } from "./http.ts";
import { SLEEP } from "./sleep.ts";

/** Every family that has rows. */
export const FAMILIES: readonly Family[] = ["http", "sleep"];

/** Every blocking API that hanglint knows. */
export const CATALOG: readonly Api[] = [...HTTP, ...SLEEP];

const byName = new Map(CATALOG.map((api) => [api.name, api]));

/** The row of an API path in any spelling, e.g. `requests.api.get`; null when the catalog has none. */
export function lookUp(path: string): Api | null {
  return byName.get(canonicalPath(path)) ?? null;
}

/** Whether some API of the catalog is reached from the path, e.g. from `requests.Session()`. */
export function leadsToApi(path: string): boolean {
  return prefixes.has(canonicalPath(path));
}

const prefixes = new Set(
  CATALOG.flatMap(({ name }) =>
    [...name.matchAll(/\.|\(\)|$/g)].flatMap((end) => [
      name.slice(0, end.index),
      name.slice(0, end.index + end[0].length),
    ]),
  ),
);

/** Every spelling under which a family's APIs can be imported, calls cut off: `requests.Session`. */
export function importPaths(family: Family): readonly string[] {
  const names = new Set(
    CATALOG.filter((api) => api.family === family).map(({ name }) =>
      importable(name),
    ),
  );
  const spellings = ALIAS_SPELLINGS.filter((spelling) => {
    const canonical = importable(canonicalPath(spelling));
    return [...names].some((name) => related(canonical, name));
  }).map(importable);
  return [...new Set([...names, ...spellings])].sort();
}

/** Packages under whose name APIs of another package can be reached, e.g. `six` and `urllib`. */
const ALIAS_PACKAGES = ALIAS_SPELLINGS.map(
  (spelling) =>
    [firstWord(spelling), firstWord(canonicalPath(spelling))] as const,
);

/** Last names of the APIs that the packages lead to in any spelling; of all APIs for null. */
export function apiNamesOf(
  packages: readonly string[] | null,
): ReadonlySet<string> {
  const wanted = packages && new Set(packages);
  const led = ALIAS_PACKAGES.flatMap(([spelling, name]) =>
    wanted?.has(spelling) ? [name] : [],
  );
  return new Set(
    CATALOG.filter(
      ({ name }) =>
        wanted === null ||
        wanted.has(firstWord(name)) ||
        led.includes(firstWord(name)),
    ).map(({ name }) => name.slice(name.lastIndexOf(".") + 1)),
  );
}

/** `requests` of `requests.Session().get`. */
export function firstWord(path: string): string {
  const dot = path.indexOf(".");
  return dot < 0 ? path : path.slice(0, dot);
}

function importable(path: string): string {
  return path.replace(/\(\).*$|\.$/, "");
}

/** Whether one path leads to the other. */
export function related(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}
