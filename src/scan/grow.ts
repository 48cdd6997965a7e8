import type { Carried, Carriers } from "../semantics/carried.ts";
import type { ModuleMap } from "../semantics/module-map.ts";
import { takenFrom } from "./importers.ts";
import type { SurveyedFile } from "./survey.ts";

/** What growing needs of the scan. */
export interface Growing {
  /** Paths of the files in which rules look; it grows. */
  readonly judged: Set<string>;
  readonly files: readonly SurveyedFile[];
  readonly map: ModuleMap;
  /** Parses a file, and says whether that went well. */
  readonly parse: (path: string) => boolean;
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
  const { judged, files, map, carriedBy } = growing;
  const carriers = new Map<string, ReadonlyMap<string, Carried>>();
  for (;;) {
    let grew = false;
    for (const path of judged) {
      const carried = carriedBy(path, carriers);
      if (isSame(carried, carriers.get(path))) continue;
      carriers.set(path, carried);
      grew = true;
    }
    if (!grew) return;
    const taken = takenFrom(carriers, map);
    const calls = wordsOf(
      [...carriers.values()].flatMap((names) => [...names.values()]),
    ).map((word) => Buffer.from(`.${word}(`));
    for (const file of files) {
      if (judged.has(file.path)) continue;
      if (
        !takes(growing, file, taken(file)) &&
        !mayCall(growing, file, calls)
      ) {
        continue;
      }
      if (growing.parse(file.path)) judged.add(file.path);
    }
  }
}

/** Whether a file speaks of what it takes, or may say which route leads there. */
function takes(
  { read, declaresRoutes }: Growing,
  file: SurveyedFile,
  taken: readonly Carried[],
): boolean {
  if (taken.length === 0) return false;
  if (taken.includes(null) || declaresRoutes(file.path)) return true;
  const words = wordsOf(taken);
  const bytes = words.length > 0 ? read(file) : null;
  return bytes !== null && words.some((word) => bytes.includes(word));
}

/** A handler may have an object from elsewhere on which it calls a method that matters. */
function mayCall(
  { read, declaresRoutes }: Growing,
  file: SurveyedFile,
  calls: readonly Buffer[],
): boolean {
  if (!declaresRoutes(file.path)) return false;
  const bytes = read(file);
  return bytes !== null && calls.some((call) => bytes.includes(call));
}

function wordsOf(carried: readonly Carried[]): readonly string[] {
  return [...new Set(carried.flatMap((words) => [...(words ?? [])]))];
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
