import { BUILT_IN } from "./catalog/built-in.ts";
import { createCatalog } from "./catalog/catalog.ts";
import { judgedBy } from "./deploy/consequence.ts";
import { pinnedTo } from "./catalog/pinned.ts";
import { compareFindings } from "./findings/finding.ts";
import { compareNotices } from "./findings/notice.ts";
import type { ScanResult } from "./findings/scan-result.ts";
import {
  discover,
  type Discovered,
  type DiscoverOptions,
} from "./project/discover.ts";
import { readPins } from "./project/pins/read-pins.ts";
import type { Rule } from "./rules/rule.ts";
import { deploymentsOf } from "./scan/deployments.ts";
import { FileParser } from "./scan/file-parser.ts";
import { judge } from "./scan/judge.ts";
import { looseEnds } from "./scan/loose-ends.ts";
import { parseFiles } from "./scan/parse-files.ts";
import { withOverlay } from "./scan/overlay.ts";
import { settingsInForce, wantedTest } from "./scan/settings-in-force.ts";
import { sourcesOf } from "./scan/sources.ts";
import { suppressionsIn } from "./scan/suppressing.ts";
import { createModel, type Model } from "./semantics/model.ts";
import { loadPython } from "./syntax/language.ts";

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
  const all = withOverlay(found.files, options);
  const { rules, knowledge } = settingsInForce(all, options);
  const { pins, notices: pinNotices } = readPins(found.pinFiles);
  const catalog = createCatalog(
    [...pinnedTo(BUILT_IN, pins), ...knowledge.apis],
    knowledge.bounded,
  );
  const python = await loadPython();
  const { decorators, baseClasses } = knowledge.routes;
  const parser = new FileParser(python, { ...options, rules }, catalog, [
    ...decorators,
    ...baseClasses,
  ]);
  const files = parseFiles(parser, all, catalog, options.onProgress);
  const deployed = await deploymentsOf(
    python,
    found,
    options,
    files.namingGunicorn,
  );
  const modelNow = (): Model =>
    createModel(files.facts(), catalog, knowledge.routes, files.project);
  const first = modelNow();
  const hasGrown = files.growTowards(looseEnds(first, files.facts()));
  const model = hasGrown ? modelNow() : first;
  options.onProgress?.({ doing: "judging" });
  const judged = judge(
    rules,
    model,
    deployed,
    files.facts(),
    parser.parsed,
    suppressionsIn(options),
  );
  const findings = judged.findings
    .filter(wantedTest(options))
    .toSorted(compareFindings);
  const parsed = [...parser.parsed.values()];

  return {
    findings,
    notices: [
      ...found.notices,
      ...deployed.notices,
      ...pinNotices,
      ...parser.notices,
      ...judged.notices,
    ].sort(compareNotices),
    summary: {
      files: all.length,
      bytes: files.bytes,
      parsed: parsed.length,
      parsedBytes: parsed.reduce((sum, file) => sum + file.byteLength, 0),
      testFilesSkipped: found.testFilesSkipped,
      judgedBy: judgedBy(deployed.deployments),
    },
    rules: rules.map(({ info }) => info),
    sources: sourcesOf(findings, parser.parsed, deployed),
  };
}
