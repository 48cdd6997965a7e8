import type { Finding } from "../../findings/finding.ts";
import type { ScanResult } from "../../findings/scan-result.ts";
import { counted } from "../../text/counted.ts";
import { countLevels, shownOf } from "../shown.ts";

/** What was found in how many files, what can be fixed, and what was left out. */
export function closingOf(result: ScanResult): readonly string[] {
  const { summary, findings } = result;
  const shown = shownOf(findings);
  const files = `${counted(summary.files, "file")} (${summary.parsed} parsed)`;
  const found = `${foundPart(shown)} in ${files}.`;
  const skipped = summary.testFilesSkipped;
  return [
    [found, fixPart(shown)].filter((part) => part !== "").join(" "),
    ...leftOut(findings),
    ...(skipped > 0
      ? [`${counted(skipped, "test file")} skipped (--include-tests).`]
      : []),
  ];
}

/** In the order in which they are told. */
const LEFT_OUT = [
  ["comment", "suppressed finding", "suppressed findings"],
  ["baseline", "finding of the baseline", "findings of the baseline"],
  ["unchanged", "finding in unchanged code", "findings in unchanged code"],
] as const;

function leftOut(findings: readonly Finding[]): readonly string[] {
  return LEFT_OUT.flatMap(([kind, one, many]) => {
    const { length } = findings.filter(
      ({ suppressed }) => suppressed?.kind === kind,
    );
    return length > 0 ? [`${counted(length, one, many)} not shown.`] : [];
  });
}

function foundPart(findings: readonly Finding[]): string {
  const counts = countLevels(findings)
    .filter(({ count }) => count > 0)
    .map(({ count, level }) => counted(count, level));
  const last = counts.pop();
  if (last === undefined) return "No findings";
  return counts.length === 0
    ? `Found ${last}`
    : `Found ${counts.join(", ")} and ${last}`;
}

function fixPart(findings: readonly Finding[]): string {
  const withFix = (applicability: "safe" | "unsafe") =>
    findings.filter(({ fixes }) =>
      fixes.some((fix) => fix.applicability === applicability),
    );
  const safe = withFix("safe");
  const unsafe = withFix("unsafe").filter((finding) => !safe.includes(finding));
  if (unsafe.length === 0) {
    return safe.length === 0
      ? ""
      : `${counted(safe.length, "fix", "fixes")} with --fix.`;
  }
  return safe.length === 0
    ? `${counted(unsafe.length, "fix", "fixes")} with --fix --unsafe-fixes.`
    : `${counted(safe.length, "fix", "fixes")} with --fix, ${unsafe.length} more with --unsafe-fixes.`;
}
