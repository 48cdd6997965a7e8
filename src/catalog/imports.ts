import { groupBy } from "../text/group-by.ts";
import type { Family } from "./api.ts";
import { firstWord, importPaths, related } from "./catalog.ts";

/** An import statement, read from the bytes of a file; names null for `import a.b`. */
export interface ImportStatement {
  readonly module: string;
  readonly names: readonly string[] | null;
}

/** A file before it is parsed. */
export interface ImportEvidence {
  readonly imports: readonly ImportStatement[];
  /** False when the file may import more than the scan could read. */
  readonly certain: boolean;
  /** Whether the file's bytes hold the text. */
  readonly mentions: (text: string) => boolean;
  readonly matches: (pattern: RegExp) => boolean;
}

/**
 * Makes the test whether a file can name an API of the family: one of its imports leads to it, and
 * the file speaks of what is taken from there. Never false for a file that does, however it is
 * spelled, but for white space inside of a dotted name.
 */
export function reachTest(
  family: Family,
): (evidence: ImportEvidence) => boolean {
  const packages = groupBy(importPaths(family), firstWord);
  return (evidence) => {
    const { imports, certain, mentions } = evidence;
    const spokenOf = (path: string): boolean => mentions(lastWord(path));
    return (
      imports.some((statement) => {
        const paths = packages.get(firstWord(statement.module)) ?? [];
        return paths.some(
          (path) => leadsTo(statement, path, mentions) && spokenOf(path),
        );
      }) ||
      (!certain &&
        [...packages].some(
          ([name, paths]) => isLoaded(name, evidence) && paths.some(spokenOf),
        ))
    );
  };
}

function leadsTo(
  { module, names }: ImportStatement,
  path: string,
  mentions: ImportEvidence["mentions"],
): boolean {
  if (names === null) {
    // `import a.b` binds `a`, and through it whatever else of `a` is loaded: `a.c.d` as `.c` and `.d`.
    const imported = module.split(".");
    const words = path.split(".");
    const shared = words.findIndex((word, index) => word !== imported[index]);
    return words
      .slice(Math.max(shared, 1), -1)
      .every((word) => mentions(`.${word}`));
  }
  return names.some((name) =>
    related(name === "*" ? module : `${module}.${name}`, path),
  );
}

/** `import_module("requests.api")`: a module that is loaded by its name in quotes. */
function isLoaded(name: string, { matches }: ImportEvidence): boolean {
  return matches(
    new RegExp(`(?:import_module|__import__)\\s*\\(\\s*["']${name}["'.]`),
  );
}

function lastWord(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
