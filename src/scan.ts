import { BUILT_IN } from "./catalog/built-in.ts";
import { createCatalog } from "./catalog/catalog.ts";
import { compareFindings } from "./findings/finding.ts";
import { compareNotices } from "./findings/notice.ts";
import type { ScanResult } from "./findings/scan-result.ts";
import {
  discover,
  type Discovered,
  type DiscoverOptions,
} from "./project/discover.ts";
import type { Rule } from "./rules/rule.ts";
import { judge } from "./scan/judge.ts";
import { parseFiles } from "./scan/parse-files.ts";
import { withOverlay } from "./scan/overlay.ts";
import { sourcesOf } from "./scan/sources.ts";
import { createModel } from "./semantics/model.ts";
import { loadPython } from "./syntax/language.ts";

/** What to scan, and by which rules. Beside rules and overlay, JSON data: what `cachedScan` tells runs apart by. */
export interface ScanOptions extends DiscoverOptions {
  readonly rules: readonly Rule[];
  /** Bytes that stand for a file, e.g. what an editor has not saved yet, by absolute path. */
  readonly overlay: ReadonlyMap<string, Buffer>;
}

/** The whole run, from files to findings. Trouble with a file is a notice, and the rest goes on. */
export async function scan(
  options: ScanOptions,
  found: Discovered = discover(options),
): Promise<ScanResult> {
  const catalog = createCatalog(BUILT_IN, []);
  const all = withOverlay(found.files, options);
  const { files, notices, bytes } = parseFiles(
    await loadPython(),
    all,
    options,
    catalog,
  );

  const model = createModel(
    files.map(({ facts }) => facts),
    catalog,
  );
  const judged = judge(options.rules, model, [], files);

  return {
    findings: judged.findings.toSorted(compareFindings),
    notices: [...found.notices, ...notices, ...judged.notices].sort(
      compareNotices,
    ),
    summary: {
      files: all.length,
      bytes,
      parsed: files.length,
      parsedBytes: files.reduce((sum, { byteLength }) => sum + byteLength, 0),
      testFilesSkipped: found.testFilesSkipped,
    },
    rules: options.rules.map(({ info }) => info),
    sources: sourcesOf(judged.findings, files),
  };
}
