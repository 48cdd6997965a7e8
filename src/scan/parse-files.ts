import type { Catalog } from "../catalog/catalog.ts";
import type { PythonFile } from "../project/discover.ts";
import { createEvaluator } from "../semantics/evaluator.ts";
import { once } from "../semantics/once.ts";
import { createProject, type ProjectFiles } from "../semantics/project.ts";
import type { ModuleFacts } from "../syntax/module-facts.ts";
import type { FileParser } from "./file-parser.ts";
import { grow } from "./grow.ts";
import { routeClosure } from "./route-closure.ts";
import { survey } from "./survey.ts";

export interface ParsedFiles {
  /** Of the files in which rules look for what they find. */
  readonly facts: readonly ModuleFacts[];
  /** All files, those too that are parsed only when a name leads to them. */
  readonly project: ProjectFiles;
  /** Of all files that were read. */
  readonly bytes: number;
}

/**
 * Parses the files that can matter: those that may call a blocking API themselves, those that a route reaches
 * such a call through, and those that use what such files export.
 */
export function parseFiles(
  parser: FileParser,
  found: readonly PythonFile[],
  catalog: Catalog,
): ParsedFiles {
  const { files, forRoutes, bytes } = survey(parser, found);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const parse = (path: string): ModuleFacts | null => {
    const file = byPath.get(path);
    const content = file && parser.read(file);
    return content
      ? (parser.parse(file, content, parser.queries)?.facts ?? null)
      : null;
  };
  const project: ProjectFiles = {
    paths: files.map(({ path }) => path),
    read: (path) => parser.parsed.get(path)?.facts ?? parse(path),
  };
  const names = createProject([], catalog, project);
  const onRoutes = once(() => routeClosure(parser, files, names.map));

  const isJudged = new Set(parser.parsed.keys());
  for (const { path } of forRoutes.length > 0 ? forRoutes : []) {
    if (onRoutes().has(path) && parse(path) !== null) isJudged.add(path);
  }
  grow({
    judged: isJudged,
    parse,
    files,
    evaluator: createEvaluator(names, () => []),
    read: (file) => parser.read(file),
    isOnRoute: (path) => onRoutes().has(path),
  });
  return {
    facts: files.flatMap(({ path }) => {
      const parsed = isJudged.has(path) ? parser.parsed.get(path) : undefined;
      return parsed ? [parsed.facts] : [];
    }),
    project,
    bytes,
  };
}
