import type { Carried, Carriers } from "../semantics/carried.ts";
import type { ModuleMap } from "../semantics/module-map.ts";
import { append } from "../text/group-by.ts";
import { importOrder } from "./import-order.ts";
import { takenFrom, type Taken } from "./importers.ts";
import type { LookUps } from "./look-ups.ts";
import type { SurveyedFile } from "./survey.ts";

/** What any growing needs of the scan. */
export interface Growable {
  /** Paths of the files in which rules look; it grows. */
  readonly judged: Set<string>;
  readonly files: readonly SurveyedFile[];
  readonly map: ModuleMap;
  /** Whether a file was parsed with the candidates of all rules. */
  readonly isWhole: (path: string) => boolean;
  /** Sees to it that a file was parsed so, and says whether that went well. */
  readonly makeWhole: (path: string) => boolean;
}

/** One growing. */
export interface Growing extends Growable, LookUps {
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
  while (carry(growing, carriers)) {
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
        takes(growing, file, taken(file)) || mayCall(growing, file, called);
      if (isWanted && growing.makeWhole(file.path)) judged.add(file.path);
    }
  }
}

/** Works out what the judged files carry by now; false when that is nothing more than before. */
function carry(
  { judged, carriedBy, importsOf }: Growing,
  carriers: Map<string, ReadonlyMap<string, Carried>>,
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
  { declaresRoutes, wordsOf }: Growing,
  file: SurveyedFile,
  taken: readonly Taken[],
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
  { declaresRoutes, wordsOf }: Growing,
  file: SurveyedFile,
  called: ReadonlySet<string>,
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
