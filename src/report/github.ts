import type { Finding, Level } from "../findings/finding.ts";
import type { ScanResult } from "../findings/scan-result.ts";
import { firstLineOf } from "./first-line.ts";
import { fromRoot } from "./from-root.ts";
import { onOneLine, printable } from "./printable.ts";
import type { ReportContext } from "./report.ts";
import { countLevels, shownOf } from "./shown.ts";
import { countSources, type SourceAt } from "./sources.ts";
import { worstFirst } from "./worst-first.ts";

/**
 * Workflow commands, from which a GitHub Actions runner makes annotations: the worst first, since it
 * makes only so many of each kind and says nothing about the rest.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function github(
  result: ScanResult,
  { pathFromRoot }: ReportContext,
): string {
  const { findings, sources } = fromRoot(result, pathFromRoot);
  const sourceAt = countSources(sources);
  const shown = shownOf(findings);
  const commands = worstFirst(shown).map((finding) =>
    commandOf(finding, sourceAt),
  );
  return [...commands, ...limitsOf(shown)].map((line) => `${line}\n`).join("");
}

/** Annotations of each kind that a runner makes in a step (`_maxIssueCount` of its ExecutionContext). */
const ANNOTATIONS = 10;

/** The columns stay on one line: a runner drops those of a range of several. */
function commandOf(finding: Finding, sourceAt: SourceAt): string {
  const { lines } = sourceAt(finding.path);
  const { start, end } = lines.rangeOf(firstLineOf(finding.span, lines));
  const properties = {
    title: `${finding.code} ${finding.name}`,
    file: finding.path,
    line: start.line,
    endLine: end.line,
    col: start.column,
    endColumn: end.column,
  };
  const given = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  // A log shows the message alone, so it says once more where it stands.
  const place = `${printable(finding.path)}:${start.line}:${start.column}`;
  const message = `${place}: ${finding.code} ${onOneLine(finding.message)}`;
  return `::${commandNameOf(finding.level)} ${given.join(",")}::${escapeData(message)}`;
}

function commandNameOf(level: Level): string {
  switch (level) {
    case "error":
    case "warning":
      return level;
    case "note":
      return "notice";
  }
}

function limitsOf(shown: readonly Finding[]): readonly string[] {
  const beyond = countLevels(shown)
    .filter(({ count }) => count > ANNOTATIONS)
    .map(({ level, count }) => `${ANNOTATIONS} of ${count} ${level}s`);
  return beyond.length === 0
    ? []
    : [
        `GitHub annotates ${beyond.join(", ")}: no more than ${ANNOTATIONS} of a kind in a step. All are in this log and in the job's summary.`,
      ];
}

function escapeData(text: string): string {
  return text
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
