import type { SurveyedRoute } from "../findings/route-survey.ts";
import type { ScanResult } from "../findings/scan-result.ts";
import { discover } from "../project/discover.ts";
import { resultOf, type ScanOptions } from "../scan.ts";
import { analyse } from "./analyse.ts";
import { KeptFacts } from "./kept-facts.ts";
import { routesOf } from "./survey-routes.ts";

/** A scan with what an editor shows beside findings. */
export interface SessionResult {
  readonly result: ScanResult;
  /** Those that reach something that was found. */
  readonly routes: readonly SurveyedRoute[];
}

/** Scans one project again and again, and parses only what has changed since the last time. */
export type ProjectSession = (options: ScanOptions) => Promise<SessionResult>;

/** Begins with nothing known. */
export function projectSession(): ProjectSession {
  const kept = new KeptFacts();
  return async (options) => {
    const found = discover(options);
    const analysis = await analyse(options, found, "findings", kept);
    kept.retain(new Set(analysis.parser.parsed.keys()));
    const result = resultOf(analysis, found);
    const routes = routesOf(analysis).filter(({ hazards }) => hazards > 0);
    const sources = new Map(result.sources);
    for (const { at } of routes) {
      const source = analysis.parser.parsed.get(at.path)?.source;
      if (source) sources.set(at.path, { path: at.path, ...source });
    }
    return { result: { ...result, sources }, routes };
  };
}
