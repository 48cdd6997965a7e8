import type { RouteHazards } from "../findings/route-survey.ts";
import type { ScanResult } from "../findings/scan-result.ts";
import { discover } from "../project/discover.ts";
import { resultOf, type ScanOptions } from "../scan.ts";
import { analyse, type Analysis } from "./analyse.ts";
import { judgeFile, type TypedVerdict } from "./judge-file.ts";
import { KeptFacts } from "./kept-facts.ts";
import type { TypedFile } from "../syntax/typed-file.ts";
import { hazardousRoutes } from "./survey-routes.ts";

/** A scan with what an editor shows beside findings. */
export interface SessionResult {
  readonly result: ScanResult;
  /** Those that reach something that was found. */
  readonly routes: readonly RouteHazards[];
}

/** Scans one project again and again, and parses only what has changed since the last time. */
export interface ProjectSession {
  /** @throws Interruption when who is told of its progress does; then the last scan stays in force. */
  readonly scan: (options: ScanOptions) => Promise<SessionResult>;
  /**
   * A part of one file with its bytes of now, the rest of the project taken as in the last scan.
   * @throws Interruption when who is told of its progress does
   */
  readonly judge: (
    options: ScanOptions,
    path: string,
    bytes: Buffer,
  ) => TypedVerdict;
}

/** Begins with nothing known. */
export function projectSession(): ProjectSession {
  const kept = new KeptFacts();
  let last: Analysis | null = null;
  let typed: TypedFile | null = null;
  /** One types in one file at a time. */
  const follow = (path: string): TypedFile | null => {
    typed?.close();
    const file = last?.parser.parsed.get(path);
    typed = (file && last?.parser.typedFile(file)) ?? null;
    return typed;
  };
  return {
    scan: async (options) => {
      const found = discover(options);
      const analysis = await analyse(options, found, "findings", kept);
      const result = resultOf(analysis, found);
      const routes = hazardousRoutes(analysis);
      last = analysis;
      // What comes next is typed into the text that was analysed.
      if (typed !== null) follow(typed.path);
      kept.retain(new Set(analysis.parser.parsed.keys()));
      const sources = new Map(result.sources);
      for (const { at } of routes) {
        const source = analysis.parser.parsed.get(at.path)?.source;
        if (source) sources.set(at.path, { path: at.path, ...source });
      }
      return { result: { ...result, sources }, routes };
    },
    judge: (options, path, bytes) => {
      const followed = typed?.path === path ? typed : follow(path);
      return last && followed
        ? judgeFile(last, options, followed, bytes)
        : { kind: "unknown" };
    },
  };
}
