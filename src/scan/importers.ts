import type { ImportStatement } from "../catalog/imports.ts";
import {
  everything,
  type Carried,
  type Carriers,
} from "../semantics/carried.ts";
import type { ModuleMap } from "../semantics/module-map.ts";
import type { SurveyedFile } from "./survey.ts";

/** What a file takes by an import: under a name, or, where it is null, from a module as a whole. */
export interface Taken {
  readonly name: string | null;
  readonly carried: Carried;
}

/** Makes the function that tells what a file takes from the carrying modules; cheap for files that take nothing. */
export function takenFrom(
  carriers: Carriers,
  map: ModuleMap,
): (file: SurveyedFile) => readonly Taken[] {
  const carrying = [...carriers].flatMap(([path, names]) =>
    names.size > 0 ? [path] : [],
  );
  const words = new Set(carrying.map(lastWordOf));
  // `from . import name` of a package's own file.
  const hasPackages = carrying.some(isPackage);
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
  const { path, folder } = located;
  const own = path === null ? undefined : carriers.get(path);
  if (names === null || names.includes("*")) {
    return taking(null, everything(own));
  }
  return names.flatMap((name) => {
    const carried = own?.get(name);
    if (carried !== undefined || folder === null) return taking(name, carried);
    const inside = map.submodule(folder, name)?.path;
    return inside ? taking(null, everything(carriers.get(inside))) : [];
  });
}

function taking(
  name: string | null,
  carried: Carried | undefined,
): readonly Taken[] {
  return carried === undefined ? [] : [{ name, carried }];
}

/** `http` of `app/http.py` and of `app/http/__init__.py`. */
function lastWordOf(path: string): string {
  const module = path.replace(/(\/__init__)?\.py$/, "");
  return module.slice(module.lastIndexOf("/") + 1);
}

function isPackage(path: string): boolean {
  return path.endsWith("__init__.py");
}
