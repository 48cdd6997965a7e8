import type { Catalog } from "../catalog/catalog.ts";
import type { Discovered } from "../project/discover.ts";
import { packageNameOf } from "../project/package-name.ts";
import type { Progress } from "../scan.ts";
import { clientsOf } from "../semantics/client-carriers.ts";
import { createEvaluator, type Evaluator } from "../semantics/evaluator.ts";
import { once } from "../semantics/once.ts";
import {
  createProject,
  judgedAlone,
  type ProjectFiles,
} from "../semantics/project.ts";
import type { ModuleFacts } from "../syntax/module-facts.ts";
import type { FileParser } from "./file-parser.ts";
import { grow, type Growable } from "./grow.ts";
import { growTowards, type LooseEnds } from "./grow-towards.ts";
import { lookUps } from "./look-ups.ts";
import type { Operation } from "../semantics/routes/operations.ts";
import type { RouteSettings } from "../semantics/routes/route-settings.ts";
import {
  asksForRoutes,
  withoutRoutes,
  type FileCandidates,
} from "./needs-route.ts";
import { operationsIn } from "./operations.ts";
import { routeClosure } from "./route-closure.ts";
import { survey, type Purpose, type SurveyedFile } from "./survey.ts";

export interface ParsedFiles {
  /** Of the files in which rules look for what they find. */
  readonly facts: () => readonly ModuleFacts[];
  /** What rules look at in them: where no route leads, nothing that needs one. */
  readonly looked: () => readonly FileCandidates[];
  /** All files, those too that are parsed only when a name leads to them. */
  readonly project: ProjectFiles;
  /** Of the project's OpenAPI documents. */
  readonly operations: readonly Operation[];
  /** Paths of files that name Gunicorn: they may start it. */
  readonly namingGunicorn: readonly string[];
  /** Of all files that were read. */
  readonly bytes: number;
  /** Adds the files from which the functions can be reached; false when there are none. */
  readonly growTowards: (ends: LooseEnds) => boolean;
}

/**
 * Parses the files that can matter: those that may call a blocking API themselves, and those that take a client
 * from them. Those through which what is found can be reached are added when that is known.
 */
export function parseFiles(
  parser: FileParser,
  found: Pick<Discovered, "files" | "deploymentFiles">,
  catalog: Catalog,
  routeSettings: RouteSettings,
  purpose: Purpose,
  onProgress?: (progress: Progress) => void,
): ParsedFiles {
  const { files, forRoutes, namingGunicorn, bytes } = survey(
    parser,
    found.files,
    purpose,
    onProgress,
  );
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
    ownPackage: packageNameOf(parser.cwd),
    read: (path) => parser.parsed.get(path)?.facts ?? parse(path),
  };
  const names = createProject([], catalog, project);
  const operations = operationsIn(found.deploymentFiles, files);
  const routes = once(() =>
    routeClosure(parser, files, project, catalog, {
      ...routeSettings,
      operations,
    }),
  );

  const isWhole = (path: string): boolean => parser.isWhole(path);
  // Names may have led to it before.
  const makeWhole = (path: string): boolean =>
    isWhole(path) || parse(path) !== null;
  const mayServe = (path: string): boolean =>
    routes().declaring.has(path) || routes().reached.has(path);

  const judged = new Set(parser.parsed.keys());
  for (const { path } of forRoutes) {
    if (routes().reached.has(path) && makeWhole(path)) judged.add(path);
  }
  const growable: Growable = {
    judged,
    files,
    map: names.map,
    isWhole,
    makeWhole,
  };
  const read = (file: SurveyedFile): Buffer | null => parser.read(file);
  /** A client comes through files that are judged: no other is read for it. */
  let latest: {
    readonly judged: number;
    readonly evaluator: Evaluator;
  } | null = null;
  const evaluatorNow = (): Evaluator => {
    if (latest?.judged === judged.size) return latest.evaluator;
    const facts = [...judged].flatMap(
      (path) => parser.parsed.get(path)?.facts ?? [],
    );
    const alone = judgedAlone(createProject(facts, catalog, project));
    const evaluator = createEvaluator(alone, () => []);
    latest = { judged: judged.size, evaluator };
    return evaluator;
  };
  grow({
    ...growable,
    ...lookUps(files, names.map, read),
    declaresRoutes: () => false,
    carriedBy: (path, others) =>
      clientsOf(evaluatorNow(), names.module(path), others),
  });

  const facts = (): readonly ModuleFacts[] =>
    files.flatMap(({ path }) => {
      const parsed = judged.has(path) ? parser.parsed.get(path) : undefined;
      return parsed ? [parsed.facts] : [];
    });
  return {
    project,
    operations,
    namingGunicorn,
    bytes,
    facts,
    looked: () =>
      facts().map((file) =>
        !asksForRoutes(file) || mayServe(file.path)
          ? file
          : withoutRoutes(file),
      ),
    growTowards: (ends) => {
      const before = judged.size;
      growTowards(growable, read, names, routes, ends);
      return judged.size > before;
    },
  };
}
