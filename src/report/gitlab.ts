import { fingerprintsOf } from "../findings/fingerprint.ts";
import type { Level } from "../findings/finding.ts";
import type { ScanResult } from "../findings/scan-result.ts";
import { fromRoot } from "./from-root.ts";
import type { ReportContext } from "./report.ts";
import { countSources, rangeOf } from "./sources.ts";
import { plainOf } from "./sarif/message.ts";

/** One violation as GitLab reads it: https://docs.gitlab.com/ci/testing/code_quality/ */
interface Violation {
  readonly description: string;
  readonly check_name: string;
  /** Unique in the report: of two with one fingerprint GitLab keeps one. */
  readonly fingerprint: string;
  readonly severity: "info" | "minor" | "major" | "critical" | "blocker";
  readonly location: {
    /** From the root of the repository, without `./`. */
    readonly path: string;
    readonly lines: { readonly begin: number };
  };
}

/** A GitLab Code Quality report. */
export function gitlab(
  result: ScanResult,
  { pathFromRoot }: ReportContext,
): string {
  const { findings, sources } = fromRoot(result, pathFromRoot);
  const sourceAt = countSources(sources);
  const fingerprints = fingerprintsOf(findings, ({ path }) => path);
  const violations = findings.flatMap((finding, index): Violation[] => {
    if (finding.suppressed !== null) return [];
    return [
      {
        // GitLab does not show the name of the check.
        description: `${finding.code}: ${plainOf(finding.message)}`,
        check_name: finding.name,
        fingerprint: fingerprints[index] ?? "",
        severity: severityOf(finding.level),
        location: {
          path: finding.path,
          lines: { begin: rangeOf(finding, sourceAt).start.line },
        },
      },
    ];
  });
  return `${JSON.stringify(violations, null, 2)}\n`;
}

function severityOf(level: Level): Violation["severity"] {
  switch (level) {
    case "error":
      return "major";
    case "warning":
      return "minor";
    case "note":
      return "info";
  }
}
