import type { ImportStatement } from "../catalog/imports.ts";
import type { Carried, Carriers } from "../semantics/carriers.ts";
import type { ModuleMap } from "../semantics/module-map.ts";
import type { SurveyedFile } from "./survey.ts";

/** What a file takes from modules that carry something. */
export interface Taken {
  readonly carried: Carried;
  /** Names that the file must speak of for it to count; null where it imports one by name. */
  readonly names: readonly string[] | null;
}

/** Makes the test what a file takes from the carrying modules; cheap for files that take nothing. */
export function takenFrom(
  carriers: Carriers,
  map: ModuleMap,
): (file: SurveyedFile) => readonly Taken[] {
  const words = new Set([...carriers.keys()].map(lastWordOf));
  // `from . import name` of a package's own file.
  const hasPackages = [...carriers.keys()].some(isPackage);
  return ({ path, imports }) =>
    imports.flatMap((statement) =>
      mayTake(statement, words, hasPackages)
        ? takenBy(statement, path, carriers, map)
        : [],
    );
}

function mayTake(
  { module, names }: ImportStatement,
  words: ReadonlySet<string>,
  hasPackages: boolean,
): boolean {
  const word = module.slice(module.lastIndexOf(".") + 1);
  return (
    words.has(word) ||
    (word === "" && hasPackages) ||
    names?.some((name) => words.has(name)) === true
  );
}

function takenBy(
  { module, names }: ImportStatement,
  from: string,
  carriers: Carriers,
  map: ModuleMap,
): readonly Taken[] {
  const located = map.locate(from, module);
  if (located.kind !== "module") return [];
  const own = located.path === null ? undefined : carriers.get(located.path);
  if (names === null || names.includes("*")) return own ? anyOf(own) : [];
  return names.flatMap((name) => {
    const carried = own?.get(name);
    if (carried) return [{ carried, names: null }];
    const submodule =
      located.folder === null ? null : map.submodule(located.folder, name);
    const inside = submodule?.path ? carriers.get(submodule.path) : undefined;
    return inside ? anyOf(inside) : [];
  });
}

function anyOf(carried: ReadonlyMap<string, Carried>): readonly Taken[] {
  return (["client", "code"] as const).flatMap((kind) => {
    const names = [...carried].flatMap(([name, of]) =>
      of === kind ? [name] : [],
    );
    return names.length > 0 ? [{ carried: kind, names }] : [];
  });
}

/** `http` of `app/http.py` and of `app/http/__init__.py`. */
function lastWordOf(path: string): string {
  const module = path.replace(/(\/__init__)?\.py$/, "");
  return module.slice(module.lastIndexOf("/") + 1);
}

function isPackage(path: string): boolean {
  return path.endsWith("__init__.py");
}
