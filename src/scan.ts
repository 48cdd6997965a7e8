import { judgedBy } from "./deploy/consequence.ts";
import type { ScanResult } from "./findings/scan-result.ts";
import {
  discover,
  type Discovered,
  type DiscoverOptions,
} from "./project/discover.ts";
import type { Rule } from "./rules/rule.ts";
import { analyse, type Analysis } from "./scan/analyse.ts";
import { sourcesOf } from "./scan/sources.ts";

/** What to scan, and by which rules. What is no JSON data is named in `cachedScan`, which tells runs apart by it. */
export interface ScanOptions extends DiscoverOptions {
  /** The rules that there are; the settings say which of them judge a file. */
  readonly rules: readonly Rule[];
  /** Bytes that stand for a file, e.g. what an editor has not saved yet, by absolute path. */
  readonly overlay: ReadonlyMap<string, Buffer>;
  /** Is told before every file that is read, and before the rules judge. */
  readonly onProgress?: (progress: Progress) => void;
}

/** How far a scan has come. */
export type Progress =
  | {
      readonly doing: "reading";
      /** Files. */
      readonly done: number;
      readonly total: number;
    }
  | { readonly doing: "judging" };

/** The whole run, from files to findings. Trouble with a file is a notice, and the rest goes on. */
export async function scan(
  options: ScanOptions,
  found: Discovered = discover(options),
): Promise<ScanResult> {
  return resultOf(await analyse(options, found, "findings"), found);
}

/** What a scan tells of an analysis. */
export function resultOf(analysis: Analysis, found: Discovered): ScanResult {
  const { deployed, findings, rules, parser, read } = analysis;
  const parsed = [...parser.parsed.values()];
  return {
    findings,
    notices: analysis.notices(),
    summary: {
      files: read.files,
      bytes: read.bytes,
      parsed: parsed.length,
      parsedBytes: parsed.reduce((sum, file) => sum + file.byteLength, 0),
      testFilesSkipped: found.testFilesSkipped,
      judgedBy: judgedBy(deployed.deployments),
    },
    rules: rules.map(({ info }) => info),
    sources: sourcesOf(findings, parser.parsed, deployed),
  };
}
