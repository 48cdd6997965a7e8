import { carriedBy, type Carried } from "../semantics/carriers.ts";
import type { Evaluator } from "../semantics/evaluator.ts";
import type { ModuleFacts } from "../syntax/module-facts.ts";
import { takenFrom } from "./importers.ts";
import type { SurveyedFile } from "./survey.ts";

/** What growing needs of the scan. */
export interface Growing {
  /** Paths of the files in which rules look; it grows. */
  readonly judged: Set<string>;
  readonly files: readonly SurveyedFile[];
  readonly evaluator: Evaluator;
  readonly parse: (path: string) => ModuleFacts | null;
  readonly read: (file: SurveyedFile) => Buffer | null;
  /** Whether a route may lead to the file or through it. */
  readonly isOnRoute: (path: string) => boolean;
}

/**
 * Adds the files that a blocking call can be reached through: whoever imports a client, directly or through
 * other modules; whoever imports code that blocks; and, where routes lead, whoever imports that in turn.
 */
export function grow(growing: Growing): void {
  const { judged, files, evaluator } = growing;
  const carriers = new Map<string, ReadonlyMap<string, Carried>>();
  /** Files that take code alone, and that no route leads through: they carry no code on. */
  const ends = new Set<string>();
  for (;;) {
    let grew = false;
    for (const path of judged) {
      const all = carriedBy(evaluator, evaluator.module(path), carriers);
      const carried = ends.has(path) ? clientsOf(all) : all;
      if (carried.size === (carriers.get(path)?.size ?? 0)) continue;
      carriers.set(path, carried);
      grew = true;
    }
    if (!grew) return;
    const taken = takenFrom(carriers, evaluator.map);
    for (const file of files) {
      if (judged.has(file.path)) continue;
      const takes = taken(file);
      if (takes.length === 0) continue;
      const bytes = growing.read(file);
      const spoken = takes.filter(
        ({ names }) =>
          names === null || names.some((name) => bytes?.includes(name)),
      );
      if (spoken.length === 0 || growing.parse(file.path) === null) continue;
      judged.add(file.path);
      const isForCode = spoken.every(({ carried }) => carried === "code");
      if (isForCode && !growing.isOnRoute(file.path)) ends.add(file.path);
    }
  }
}

function clientsOf(
  carried: ReadonlyMap<string, Carried>,
): ReadonlyMap<string, Carried> {
  return new Map([...carried].filter(([, kind]) => kind === "client"));
}
