import type { Log, Result, Run, ToolComponent } from "sarif";
import type { ScanResult } from "../../findings/scan-result.ts";
import type { ReportContext } from "../report.ts";
import { shownOf } from "../shown.ts";
import { countSources } from "../sources.ts";
import { HOME_PAGE, SARIF_SCHEMA } from "../addresses.ts";
import { partialFingerprintsOf } from "./fingerprints.ts";
import { type Locator, SOURCE_ROOT } from "./location.ts";
import { notificationDescriptorsOf, notificationsOf } from "./notification.ts";
import { resultOf } from "./result.ts";
import { descriptorOf } from "./rule.ts";
import { taxonomiesOf } from "./taxonomy.ts";

/**
 * A SARIF 2.1.0 log for GitHub code scanning and other viewers. It holds no time and no absolute
 * path, so the same findings give the same bytes. Suppressed findings are left out: GitHub
 * ignores `suppressions` and would show them as open.
 */
export function sarif(result: ScanResult, context: ReportContext): string {
  const { sourcePrefix, version } = context;
  const sourceAt = countSources(result.sources);
  const log: Log = {
    $schema: SARIF_SCHEMA,
    version: "2.1.0",
    runs: [runOf(result, version, { sourceAt, sourcePrefix })],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function runOf(result: ScanResult, version: string, locator: Locator): Run {
  const taxonomies = taxonomiesOf(result.rules);
  return {
    tool: { driver: driverOf(result, version, taxonomies) },
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: notificationsOf(result.notices, locator),
      },
    ],
    originalUriBaseIds: {
      [SOURCE_ROOT]: { description: { text: "The root of the sources." } },
    },
    columnKind: "utf16CodeUnits",
    defaultSourceLanguage: "python",
    ...(taxonomies.length > 0 && { taxonomies }),
    results: resultsOf(result, locator),
  };
}

function driverOf(
  { rules, notices }: ScanResult,
  version: string,
  taxonomies: readonly ToolComponent[],
): ToolComponent {
  return {
    name: "hanglint",
    version,
    semanticVersion: version,
    informationUri: HOME_PAGE,
    rules: rules.map(descriptorOf),
    notifications: notificationDescriptorsOf(notices),
    ...(taxonomies.length > 0 && {
      supportedTaxonomies: taxonomies.map(({ name }, index) => ({
        name,
        index,
      })),
    }),
  };
}

function resultsOf({ findings, rules }: ScanResult, locator: Locator) {
  const fingerprints = partialFingerprintsOf(findings, locator);
  return shownOf(findings).map((finding): Result => {
    const ruleIndex = rules.findIndex(({ code }) => code === finding.code);
    const partialFingerprints = fingerprints(finding);
    return resultOf(finding, { ...locator, ruleIndex, partialFingerprints });
  });
}
