import type { Catalog } from "../catalog/catalog.ts";
import type { Discovered } from "../project/discover.ts";
import { packageNameOf } from "../project/package-name.ts";
import type { Progress } from "../scan.ts";
import type { Carried, Carriers } from "../semantics/carried.ts";
import { clientsOf } from "../semantics/client-carriers.ts";
import { codeOf } from "../semantics/code-carriers.ts";
import { createEvaluator, type Evaluator } from "../semantics/evaluator.ts";
import { once } from "../semantics/once.ts";
import {
  createProject,
  judgedAlone,
  type ProjectFiles,
} from "../semantics/project.ts";
import type { ModuleFacts } from "../syntax/module-facts.ts";
import type { FileParser } from "./file-parser.ts";
import { grow, type Growing } from "./grow.ts";
import type { Operation } from "../semantics/routes/operations.ts";
import type { RouteSettings } from "../semantics/routes/route-settings.ts";
import {
  asksForRoutes,
  withoutRoutes,
  type FileCandidates,
} from "./needs-route.ts";
import { operationsIn } from "./operations.ts";
import { routeClosure } from "./route-closure.ts";
import { survey, type Purpose } from "./survey.ts";

/** Functions in which something may be found. */
export interface LooseEnds {
  /** Whoever calls them. */
  readonly anywhere: EndsByPath;
  /** Only where a route leads to them. */
  readonly onRoutes: EndsByPath;
}

/** Functions, as scopes. */
export type EndsByPath = ReadonlyMap<string, ReadonlySet<number>>;

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

  const mayServe = (path: string): boolean =>
    routes().declaring.has(path) || routes().reached.has(path);

  const judged = new Set(parser.parsed.keys());
  for (const { path } of forRoutes) {
    if (routes().reached.has(path) && parse(path) !== null) judged.add(path);
  }
  const growing: Omit<Growing, "carriedBy" | "declaresRoutes"> = {
    judged,
    files,
    map: names.map,
    parse: (path) => parse(path) !== null,
    isWhole: (path) => parser.isWhole(path),
    read: (file) => parser.read(file),
  };
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
    ...growing,
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
    growTowards: ({ anywhere, onRoutes }) => {
      const before = judged.size;
      const carriedTowards = (
        path: string,
        starts: readonly EndsByPath[],
        others: Carriers,
      ): ReadonlyMap<string, Carried> =>
        codeOf(
          names.module(path),
          names.map,
          new Set(starts.flatMap((ends) => [...(ends.get(path) ?? [])])),
          others,
        );
      if (anywhere.size > 0 || onRoutes.size > 0) {
        const { declaring, reached } = routes();
        grow({
          ...growing,
          files: files.filter(({ path }) => mayServe(path)),
          declaresRoutes: (path) => declaring.has(path),
          carriedBy: (path, others) =>
            reached.has(path)
              ? carriedTowards(path, [anywhere, onRoutes], others)
              : NOTHING,
        });
      }
      // Where no route leads, only direct callers say something: what they give.
      grow({
        ...growing,
        declaresRoutes: () => false,
        carriedBy: (path, others) =>
          anywhere.has(path)
            ? carriedTowards(path, [anywhere], others)
            : NOTHING,
      });
      return judged.size > before;
    },
  };
}

const NOTHING: ReadonlyMap<string, Carried> = new Map();
