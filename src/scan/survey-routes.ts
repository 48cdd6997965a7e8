import { LEVELS, type Finding } from "../findings/finding.ts";
import type { Notice } from "../findings/notice.ts";
import type { RouteHazards, SurveyedRoute } from "../findings/route-survey.ts";
import type { SourceText } from "../findings/scan-result.ts";
import { discover } from "../project/discover.ts";
import { routeOf } from "../rules/finding.ts";
import { reachesOfSubject } from "../rules/reaches.ts";
import type { ScanOptions } from "../scan.ts";
import type { Model } from "../semantics/model.ts";
import type { RouteEntry } from "../semantics/routes/route-entry.ts";
import { append } from "../text/group-by.ts";
import { analyse, type Analysis } from "./analyse.ts";
import { subjectKey } from "./judge.ts";

/** Every route of a project, in the order of URL, with the findings that it reaches. */
export interface Survey {
  readonly routes: readonly SurveyedRoute[];
  readonly notices: readonly Notice[];
  readonly sources: ReadonlyMap<string, SourceText>;
}

export async function surveyRoutes(options: ScanOptions): Promise<Survey> {
  const analysis = await analyse(options, discover(options), "routes");
  const { parser } = analysis;
  return {
    routes: routesOf(analysis),
    notices: analysis.notices(),
    sources: new Map(
      [...parser.parsed].map(([path, { source }]) => [
        path,
        { path, ...source },
      ]),
    ),
  };
}

/** The routes of an analysed project, in the order of URL. */
function routesOf(analysis: Analysis): readonly SurveyedRoute[] {
  const { model } = analysis;
  const hazards = hazardsByRoute(analysis);
  return model
    .routes()
    .map((route) => surveyed(model, route, hazards.get(route) ?? []))
    .sort(byUrl);
}

/** The routes that reach what was found, in the order of URL. */
export function hazardousRoutes(analysis: Analysis): readonly RouteHazards[] {
  return [...hazardsByRoute(analysis)]
    .map(([route, findings]) => withHazards(analysis.model, route, findings))
    .filter(({ hazards }) => hazards > 0)
    .sort(byUrl);
}

function hazardsByRoute({
  model,
  findings,
  subjects,
}: Analysis): ReadonlyMap<RouteEntry, readonly Finding[]> {
  const hazards = new Map<RouteEntry, Finding[]>();
  for (const finding of findings) {
    const subject = subjects.get(subjectKey(finding));
    if (subject === undefined) continue;
    for (const { route } of reachesOfSubject(model, subject)) {
      append(hazards, route, finding);
    }
  }
  return hazards;
}

function surveyed(
  model: Model,
  route: RouteEntry,
  findings: readonly Finding[],
): SurveyedRoute {
  const { total, resolved, reasons } = model.callsBehind(route.enters);
  return {
    ...withHazards(model, route, findings),
    calls: {
      total,
      resolved,
      reasons: [...reasons]
        .map(([because, count]) => ({ because, count }))
        .sort((a, b) => b.count - a.count),
    },
  };
}

function withHazards(
  model: Model,
  route: RouteEntry,
  findings: readonly Finding[],
): RouteHazards {
  const { kind, served, form } = route;
  const open = findings.filter(({ suppressed }) => suppressed === null);
  const [worst] = open.toSorted(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level),
  );
  return {
    ...routeOf(model, route),
    kind,
    served,
    form,
    hazards: open.length,
    worst: worst ? { level: worst.level, code: worst.code } : null,
  };
}

/** Routes by URL and verb, then hooks. */
function byUrl(a: RouteHazards, b: RouteHazards): number {
  const [left, right] = [a, b].map(
    ({ kind, path, methods, handler }) =>
      `${kind === "hook" ? "1" : "0"}\0${path}\0${methods.join()}\0${handler}`,
  );
  if (left === undefined || right === undefined) return 0;
  return left < right ? -1 : left > right ? 1 : 0;
}
