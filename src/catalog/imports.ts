import { groupBy } from "../text/group-by.ts";
import { isGrpcModule } from "./grpc-modules.ts";
import { firstWord, lastWord, related } from "./paths.ts";

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
  /** Modules that are loaded by a name in quotes: `import_module("requests.api")`. */
  readonly loadedNames: () => readonly string[];
}

/**
 * Makes the test whether a file can name something that is imported by one of the paths: one of its
 * imports leads there, and the file speaks of what is taken from there. Never false for a file that
 * does, however it is spelled, but for white space inside of a dotted name.
 */
export function reachTest(
  paths: readonly string[],
): (evidence: ImportEvidence) => boolean {
  const packages = groupBy(paths, firstWord);
  const ofGrpc = packages.get("grpc") ?? [];
  return (evidence) => {
    const { imports, certain, mentions, loadedNames } = evidence;
    const spokenOf = (path: string): boolean => mentions(lastWord(path));
    return (
      imports.some((statement) => {
        const led = packages.get(firstWord(statement.module)) ?? [];
        return led.some(
          (path) => leadsTo(statement, path, mentions) && spokenOf(path),
        );
      }) ||
      (ofGrpc.some(spokenOf) && imports.some(bringsGrpc)) ||
      (!certain &&
        loadedNames().some((name) =>
          packages.get(firstWord(name))?.some(spokenOf),
        ))
    );
  };
}

/** What is generated for gRPC stands in a package of any name. */
function bringsGrpc({ module, names }: ImportStatement): boolean {
  return isGrpcModule(module) || names?.some(isGrpcModule) === true;
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
