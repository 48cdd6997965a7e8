import type { Carried, Carriers } from "../semantics/carried.ts";
import type { ModuleMap } from "../semantics/module-map.ts";
import { append } from "../text/group-by.ts";
import { importOrder } from "./import-order.ts";
import { importedBy } from "./imported-by.ts";
import { takenFrom, type Taken } from "./importers.ts";
import { spokenWords, type SpokenWords } from "./spoken-words.ts";
import type { SurveyedFile } from "./survey.ts";

/** What growing needs of the scan. */
export interface Growing {
  /** Paths of the files in which rules look; it grows. */
  readonly judged: Set<string>;
  readonly files: readonly SurveyedFile[];
  readonly map: ModuleMap;
  /** Parses a file with the candidates of all rules, and says whether that went well. */
  readonly parse: (path: string) => boolean;
  /** Whether a file was parsed so. */
  readonly isWhole: (path: string) => boolean;
  readonly read: (file: SurveyedFile) => Buffer | null;
  /** Whether routes may be declared or registered in the file. */
  readonly declaresRoutes: (path: string) => boolean;
  /** What a file's names carry, given what those of others do. */
  readonly carriedBy: (
    path: string,
    others: Carriers,
  ) => ReadonlyMap<string, Carried>;
}

/**
 * Adds the files that take what a judged file's names carry, and those that take it from these in turn, until no
 * more are found.
 */
export function grow(growing: Growing): void {
  const { judged, files, map } = growing;
  const carriers = new Map<string, ReadonlyMap<string, Carried>>();
  const byPath = new Map(files.map((file) => [file.path, file]));
  const imports = new Map<string, readonly string[]>();
  const importsOf = (path: string): readonly string[] => {
    const file = byPath.get(path);
    const known = imports.get(path) ?? (file ? importedBy(file, map) : []);
    imports.set(path, known);
    return known;
  };
  const words = new Map<string, SpokenWords>();
  const wordsOf = (file: SurveyedFile): SpokenWords => {
    const known = words.get(file.path) ?? spokenWords(growing.read(file));
    words.set(file.path, known);
    return known;
  };
  while (carry(growing, carriers, importsOf)) {
    const taken = takenFrom(carriers, map);
    const called = new Set(
      [...carriers.values()].flatMap((names) =>
        [...names.values()].flatMap((carried) => [...(carried ?? [])]),
      ),
    );
    for (const file of files) {
      // A file whose own imports matter to some rules alone may matter to others by what it takes.
      if (judged.has(file.path) && growing.isWhole(file.path)) continue;
      const isWanted =
        takes(growing, file, taken(file), wordsOf) ||
        mayCall(growing, file, called, wordsOf);
      if (isWanted && growing.parse(file.path)) judged.add(file.path);
    }
  }
}

/** Works out what the judged files carry by now; false when that is nothing more than before. */
function carry(
  { judged, carriedBy }: Growing,
  carriers: Map<string, ReadonlyMap<string, Carried>>,
  importsOf: (path: string) => readonly string[],
): boolean {
  const importers = new Map<string, string[]>();
  for (const path of judged) {
    for (const other of importsOf(path)) append(importers, other, path);
  }
  const order = importOrder(judged, importsOf);
  let hasChanged = false;
  const waiting = new Set(order.filter((path) => !carriers.has(path)));
  while (waiting.size > 0) {
    for (const path of order) {
      if (!waiting.delete(path)) continue;
      const carried = carriedBy(path, carriers);
      const before = carriers.get(path);
      carriers.set(path, carried);
      if (isSame(carried, before)) continue;
      hasChanged = true;
      for (const importer of importers.get(path) ?? []) waiting.add(importer);
    }
  }
  return hasChanged;
}

/** Whether a file speaks of what it takes, or may say which route leads there. */
function takes(
  { declaresRoutes }: Growing,
  file: SurveyedFile,
  taken: readonly Taken[],
  wordsOf: (file: SurveyedFile) => SpokenWords,
): boolean {
  if (taken.length > 0 && declaresRoutes(file.path)) return true;
  return taken.some(({ name, carried }) => {
    if (carried === null) return true;
    const { all, bases } = wordsOf(file);
    // A class that is derived from hands on what it holds, without a word of it.
    return meet(carried, all) || (name !== null && bases.has(name));
  });
}

/** A handler may have an object from elsewhere on which it calls a method that matters. */
function mayCall(
  { declaresRoutes }: Growing,
  file: SurveyedFile,
  called: ReadonlySet<string>,
  wordsOf: (file: SurveyedFile) => SpokenWords,
): boolean {
  return declaresRoutes(file.path) && meet(called, wordsOf(file).called);
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const word of few) if (many.has(word)) return true;
  return false;
}

function isSame(
  carried: ReadonlyMap<string, Carried>,
  before: ReadonlyMap<string, Carried> | undefined,
): boolean {
  return (
    carried.size === (before?.size ?? 0) &&
    [...carried].every(
      ([name, words]) => words?.size === before?.get(name)?.size,
    )
  );
}
