import type { ModuleMap } from "../semantics/module-map.ts";
import { importedBy } from "./imported-by.ts";
import { spokenWords, type SpokenWords } from "./spoken-words.ts";
import type { SurveyedFile } from "./survey.ts";

/** What files that are not parsed say, each worked out once. */
export interface LookUps {
  /** The paths that a file imports itself. */
  readonly importsOf: (path: string) => readonly string[];
  readonly wordsOf: (file: SurveyedFile) => SpokenWords;
}

/** They hold much, so they are made anew for each growth. */
export function lookUps(
  files: readonly SurveyedFile[],
  map: ModuleMap,
  read: (file: SurveyedFile) => Buffer | null,
): LookUps {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const imports = new Map<string, readonly string[]>();
  const words = new Map<string, SpokenWords>();
  return {
    importsOf(path) {
      const file = byPath.get(path);
      const known = imports.get(path) ?? (file ? importedBy(file, map) : []);
      imports.set(path, known);
      return known;
    },
    wordsOf(file) {
      const known = words.get(file.path) ?? spokenWords(read(file));
      words.set(file.path, known);
      return known;
    },
  };
}
