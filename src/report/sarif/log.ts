import type { Log, Run } from "sarif";
import type { ScanResult } from "../../findings/scan-result.ts";
import { SARIF_SCHEMA } from "../addresses.ts";
import { fromRoot } from "../from-root.ts";
import type { ReportContext } from "../report.ts";
import { shownOf } from "../shown.ts";
import { countSources } from "../sources.ts";
import { driverOf } from "./driver.ts";
import { partialFingerprintsOf } from "./fingerprints.ts";
import { SOURCE_ROOT } from "./location.ts";
import { notificationsOf } from "./notification.ts";
import { provenanceOf } from "./provenance.ts";
import { resultOf } from "./result.ts";
import { shardProperties } from "./shards.ts";
import { taxonomiesOf } from "./taxonomy.ts";

/**
 * A SARIF 2.1.0 log for GitHub code scanning and other viewers. It holds no time and no absolute
 * path, so the same findings give the same bytes. Suppressed findings are left out unless asked for:
 * GitHub ignores `suppressions` and would show them as open.
 */
export function sarif(result: ScanResult, context: ReportContext): string {
  const run = runOf(fromRoot(result, context.pathFromRoot), context);
  const log: Log = { $schema: SARIF_SCHEMA, version: "2.1.0", runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function runOf(result: ScanResult, context: ReportContext): Run {
  const taxonomies = taxonomiesOf(result.rules);
  const { category, shard, versionControl } = context;
  return {
    tool: { driver: driverOf(result, context.version, taxonomies) },
    // What stands behind the last slash names the run, and is left to who uploads it.
    ...(category !== null && { automationDetails: { id: `${category}/` } }),
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: notificationsOf(result.notices),
      },
    ],
    ...(versionControl && {
      versionControlProvenance: [provenanceOf(versionControl)],
    }),
    originalUriBaseIds: {
      [SOURCE_ROOT]: { description: { text: "The root of the sources." } },
    },
    columnKind: "utf16CodeUnits",
    newlineSequences: ["\r\n", "\n", "\r"],
    defaultSourceLanguage: "python",
    ...(taxonomies.length > 0 && { taxonomies }),
    results: resultsOf(result, context),
    ...(shard && { properties: shardProperties(shard) }),
  };
}

function resultsOf(result: ScanResult, { suppressed }: ReportContext) {
  const { findings, rules } = result;
  const sourceAt = countSources(result.sources);
  const fingerprints = partialFingerprintsOf(findings, sourceAt);
  const reported = suppressed === "reported" ? findings : shownOf(findings);
  return reported.map((finding) =>
    resultOf(finding, {
      sourceAt,
      ruleIndex: rules.findIndex(({ code }) => code === finding.code),
      partialFingerprints: fingerprints(finding),
      suppressed,
    }),
  );
}
