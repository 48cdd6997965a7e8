import type { Catalog } from "../catalog/catalog.ts";
import { importsFramework } from "../catalog/frameworks.ts";
import { createModel } from "../semantics/model.ts";
import { modulesReached } from "../semantics/modules-reached.ts";
import { createProject, type ProjectFiles } from "../semantics/project.ts";
import { mayDeclareRoutes } from "../semantics/routes/may-declare.ts";
import { moduleOf } from "../semantics/routes/operations.ts";
import type { RouteSources } from "../semantics/routes/route-settings.ts";
import { wordsOf } from "./evidence.ts";
import type { FileParser } from "./file-parser.ts";
import type { SurveyedFile } from "./survey.ts";

/** Where routes may stand, and what they may lead to: paths. */
export interface RouteClosure {
  readonly declaring: ReadonlySet<string>;
  /** The files of which the handlers' code speaks, directly or through others. */
  readonly reached: ReadonlySet<string>;
}

/** Parses the declaring files, and what their routes lead to. */
export function routeClosure(
  parser: FileParser,
  files: readonly SurveyedFile[],
  projectFiles: ProjectFiles,
  catalog: Catalog,
  sources: RouteSources,
): RouteClosure {
  const isServed = files.some(({ imports }) => imports.some(importsFramework));
  if (!isServed) return { declaring: new Set(), reached: new Set() };
  const project = createProject([], catalog, projectFiles);
  const handling = new Set(
    sources.operations.map(
      ({ handler }) => moduleOf(project.map, handler)?.module.path,
    ),
  );
  const declaring = files
    .filter((file) => {
      if (handling.has(file.path)) return true;
      const bytes = parser.read(file);
      return (
        bytes !== null && mayDeclareRoutes(wordsOf(bytes), parser.routeNames)
      );
    })
    .map(({ path }) => path);
  const facts = declaring.flatMap((path) => projectFiles.read(path) ?? []);
  const routes = createModel(facts, catalog, sources, projectFiles).routes();
  return {
    declaring: new Set(declaring),
    reached: modulesReached(
      project,
      routes.flatMap(({ enters }) => enters),
    ),
  };
}
