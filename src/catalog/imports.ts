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
 * the file speaks of what is taken from there. Never false for a file that does.
 */
export function reachTest(
  family: Family,
): (evidence: ImportEvidence) => boolean {
  const packages = groupBy(importPaths(family), firstWord);
  return ({ imports, certain, mentions }) => {
    const led = imports.flatMap((statement) =>
      (packages.get(firstWord(statement.module)) ?? []).filter((path) =>
        leadsTo(statement, path),
      ),
    );
    const quoted = certain
      ? []
      : [...packages.keys()].filter((name) => isQuoted(name, mentions));
    const paths = [
      ...led,
      ...quoted.flatMap((name) => packages.get(name) ?? []),
    ];
    return paths.some((path) => mentions(lastWord(path)));
  };
}

function leadsTo({ module, names }: ImportStatement, path: string): boolean {
  // `import a.b` binds `a`, and through it whatever else of `a` is loaded.
  if (names === null) return firstWord(module) === firstWord(path);
  return names.some((name) =>
    related(name === "*" ? module : `${module}.${name}`, path),
  );
}

/** `import_module("requests.api")`: a module imported by its name has it in quotes. */
function isQuoted(name: string, mentions: ImportEvidence["mentions"]): boolean {
  return [`"${name}"`, `'${name}'`, `"${name}.`, `'${name}.`].some(mentions);
}

function lastWord(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
