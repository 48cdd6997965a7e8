import type { Carried, Carriers } from "../semantics/carried.ts";
import { codeOf } from "../semantics/code-carriers.ts";
import type { Project } from "../semantics/project.ts";
import { grow, type Growable } from "./grow.ts";
import { lookUps } from "./look-ups.ts";
import type { RouteClosure } from "./route-closure.ts";
import type { SurveyedFile } from "./survey.ts";

/** Functions in which something may be found. */
export interface LooseEnds {
  /** Whoever calls them. */
  readonly anywhere: EndsByPath;
  /** Only where a route leads to them. */
  readonly onRoutes: EndsByPath;
}

/** Functions, as scopes. */
type EndsByPath = ReadonlyMap<string, ReadonlySet<number>>;

/** Adds the files from which the functions can be reached. */
export function growTowards(
  growable: Growable,
  read: (file: SurveyedFile) => Buffer | null,
  { module, map }: Project,
  routes: () => RouteClosure,
  { anywhere, onRoutes }: LooseEnds,
): void {
  if (anywhere.size === 0 && onRoutes.size === 0) return;
  const { files } = growable;
  const growing = { ...growable, ...lookUps(files, map, read) };
  const carriedTowards = (
    path: string,
    starts: readonly EndsByPath[],
    others: Carriers,
  ): ReadonlyMap<string, Carried> =>
    codeOf(
      module(path),
      map,
      new Set(starts.flatMap((ends) => [...(ends.get(path) ?? [])])),
      others,
    );

  const { declaring, reached } = routes();
  grow({
    ...growing,
    files: files.filter(({ path }) => declaring.has(path) || reached.has(path)),
    declaresRoutes: (path) => declaring.has(path),
    carriedBy: (path, others) =>
      reached.has(path)
        ? carriedTowards(path, [anywhere, onRoutes], others)
        : NOTHING,
  });
  if (anywhere.size === 0) return;
  // Where no route leads, only direct callers say something: what they give.
  grow({
    ...growing,
    declaresRoutes: () => false,
    carriedBy: (path, others) =>
      anywhere.has(path) ? carriedTowards(path, [anywhere], others) : NOTHING,
  });
}

const NOTHING: ReadonlyMap<string, Carried> = new Map();
