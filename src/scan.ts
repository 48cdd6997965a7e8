import { compareFindings } from "./findings/finding.ts";
import { compareNotices } from "./findings/notice.ts";
import type { ScanResult } from "./findings/scan-result.ts";
import { discover, type DiscoverOptions } from "./project/discover.ts";
import type { Rule } from "./rules/rule.ts";
import { judge } from "./scan/judge.ts";
import { parseFiles } from "./scan/parse-files.ts";
import { withOverlay } from "./scan/overlay.ts";
import { settingsInForce, wantedTest } from "./scan/settings-in-force.ts";
import { sourcesOf } from "./scan/sources.ts";
import { createModel } from "./semantics/model.ts";
import { loadPython } from "./syntax/language.ts";

/** What to scan, and by which rules. */
export interface ScanOptions extends DiscoverOptions {
  /** The rules that there are; the settings say which of them judge a file. */
  readonly rules: readonly Rule[];
  /** Bytes that stand for a file, e.g. what an editor has not saved yet, by absolute path. */
  readonly overlay: ReadonlyMap<string, Buffer>;
}

/** The whole run, from files to findings. Trouble with a file is a notice, and the rest goes on. */
export async function scan(options: ScanOptions): Promise<ScanResult> {
  const found = discover(options);
  const all = withOverlay(found.files, options);
  const { rules } = settingsInForce(all, options);
  const { files, notices, bytes } = parseFiles(await loadPython(), all, {
    ...options,
    rules,
  });

  const model = createModel(files.map(({ facts }) => facts));
  const judged = judge(rules, model, [], files);
  const findings = judged.findings
    .filter(wantedTest(options))
    .toSorted(compareFindings);

  return {
    findings,
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
    rules: rules.map(({ info }) => info),
    sources: sourcesOf(findings, files),
  };
}
