import type { Finding } from "../findings/finding.ts";
import type { ScanResult } from "../findings/scan-result.ts";
import { groupBy } from "../text/group-by.ts";
import { fromRoot } from "./from-root.ts";
import type { ReportContext } from "./report.ts";
import { onOneLine, printable } from "./printable.ts";
import { plainOf } from "./sarif/message.ts";
import { shownOf } from "./shown.ts";
import { countSources, rangeOf, type SourceAt } from "./sources.ts";

/**
 * JUnit's XML, which most CI systems show: a suite for each file with findings, a failed case for each
 * error and warning, a passed one for each note. Where nothing was found, one case has passed, since a
 * report without cases counts as broken.
 */
export function junit(
  result: ScanResult,
  { pathFromRoot }: ReportContext,
): string {
  const { findings, sources } = fromRoot(result, pathFromRoot);
  const sourceAt = countSources(sources);
  const shown = shownOf(findings);
  const suites = [...groupBy(shown, ({ path }) => path)].map(([path, group]) =>
    suiteOf(path, group, sourceAt),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="hanglint" ${countsOf(shown, Math.max(shown.length, 1))}>`,
    ...(suites.length === 0 ? [CLEAN] : suites.flat()),
    "</testsuites>",
    "",
  ].join("\n");
}

const CLEAN = `  <testsuite name="hanglint" tests="1" failures="0" errors="0">
    <testcase name="no findings" classname="hanglint"/>
  </testsuite>`;

function suiteOf(
  path: string,
  findings: readonly Finding[],
  sourceAt: SourceAt,
): readonly string[] {
  return [
    `  <testsuite name="${escape(path)}" ${countsOf(findings, findings.length)}>`,
    ...findings.flatMap((finding) => caseOf(finding, sourceAt)),
    "  </testsuite>",
  ];
}

function countsOf(findings: readonly Finding[], tests: number): string {
  const failures = findings.filter(({ level }) => level !== "note").length;
  return `tests="${tests}" failures="${failures}" errors="0"`;
}

function caseOf(finding: Finding, sourceAt: SourceAt): readonly string[] {
  const { code, name, level } = finding;
  const path = escape(finding.path);
  const { line, column } = rangeOf(finding, sourceAt).start;
  const message = onOneLine(plainOf(finding.message));
  const said = escape(
    `${finding.path}:${line}:${column}: ${level}[${code}] ${message}`,
  );
  return [
    `    <testcase name="${code} ${name} at ${line}:${column}" classname="${path}" file="${path}" line="${line}">`,
    level === "note"
      ? `      <system-out>${said}</system-out>`
      : `      <failure type="${level}" message="${escape(message)}">${said}</failure>`,
    "    </testcase>",
  ];
}

/** XML 1.0 has no way at all to write most control characters, U+FFFE and U+FFFF. */
function escape(text: string): string {
  return printable(text)
    .replace(/[\ufffe\uffff]/g, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
