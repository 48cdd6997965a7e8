import { importsFramework } from "../catalog/frameworks.ts";
import type { ModuleMap } from "../semantics/module-map.ts";
import { mayDeclareRoutes } from "../semantics/routes/may-declare.ts";
import { moduleOf, type Operation } from "../semantics/routes/operations.ts";
import { wordsOf } from "./evidence.ts";
import type { FileParser } from "./file-parser.ts";
import { importedBy } from "./imported-by.ts";
import type { SurveyedFile } from "./survey.ts";

/** Where routes may stand, and what they may lead to: paths. */
export interface RouteClosure {
  readonly declaring: ReadonlySet<string>;
  /** The declaring files, and those that these import, directly or through others. */
  readonly reached: ReadonlySet<string>;
}

export function routeClosure(
  parser: FileParser,
  files: readonly SurveyedFile[],
  map: ModuleMap,
  operations: readonly Operation[],
): RouteClosure {
  const reached = new Set<string>();
  const isServed = files.some(({ imports }) => imports.some(importsFramework));
  if (!isServed) return { declaring: reached, reached };
  const byPath = new Map(files.map((file) => [file.path, file]));
  const handling = new Set(
    operations.map(({ handler }) => moduleOf(map, handler)?.module.path),
  );
  const waiting = files.filter((file) => {
    if (handling.has(file.path)) return true;
    const bytes = parser.read(file);
    return (
      bytes !== null && mayDeclareRoutes(wordsOf(bytes), parser.routeNames)
    );
  });
  const declaring = new Set(waiting.map(({ path }) => path));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file.path)) continue;
    reached.add(file.path);
    for (const path of importedBy(file, map)) {
      const next = byPath.get(path);
      if (next !== undefined && !reached.has(path)) waiting.push(next);
    }
  }
  return { declaring, reached };
}
