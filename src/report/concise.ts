import type { Finding } from "../findings/finding.ts";
import type { ScanResult } from "../findings/scan-result.ts";
import { onOneLine, printable } from "./printable.ts";
import { shownOf } from "./shown.ts";
import { countSources, rangeOf, type SourceAt } from "./sources.ts";

/** One line a finding: `path:line:column: level[CODE] message`, for editors and pipes. */
export function concise(result: ScanResult): string {
  const sourceAt = countSources(result.sources);
  return shownOf(result.findings)
    .map((finding) => `${lineOf(finding, sourceAt)}\n`)
    .join("");
}

function lineOf(finding: Finding, sourceAt: SourceAt): string {
  const { line, column } = rangeOf(finding, sourceAt).start;
  const { level, code } = finding;
  const path = printable(finding.path);
  return `${path}:${line}:${column}: ${level}[${code}] ${onOneLine(finding.message)}`;
}
