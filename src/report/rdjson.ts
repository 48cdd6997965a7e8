import type { Finding, Level } from "../findings/finding.ts";
import type { ScanResult } from "../findings/scan-result.ts";
import { HOME_PAGE, ruleAddress } from "../findings/rule-address.ts";
import { fromRoot } from "./from-root.ts";
import type { ReportContext } from "./report.ts";
import { shownOf } from "./shown.ts";
import { countSources, type CountedSource, type SourceAt } from "./sources.ts";
import { suggestionOf, type WholeLines } from "./whole-lines.ts";

/** Columns count UTF-8 bytes from 1; a range without columns is whole lines, both ends included. */
interface RdPosition {
  readonly line: number;
  readonly column?: number;
}

interface RdRange {
  readonly start: RdPosition;
  readonly end: RdPosition;
}

interface RdDiagnostic {
  readonly message: string;
  readonly location: { readonly path: string; readonly range: RdRange };
  readonly severity: "ERROR" | "WARNING" | "INFO";
  readonly code: { readonly value: string; readonly url: string };
  readonly suggestions?: readonly {
    readonly range: RdRange;
    readonly text: string;
  }[];
}

/**
 * Reviewdog's diagnostic format: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
 * A fix is suggested as whole lines, which GitHub and GitLab take alike, and only where it is one run of
 * lines: reviewdog offers each suggestion on its own, and half a fix would be worse than none.
 */
export function rdjson(
  result: ScanResult,
  { pathFromRoot }: ReportContext,
): string {
  const { findings, sources } = fromRoot(result, pathFromRoot);
  const sourceAt = countSources(sources);
  const diagnostics = shownOf(findings).map((finding) =>
    diagnosticOf(finding, sourceAt),
  );
  const source = { name: "hanglint", url: HOME_PAGE };
  return `${JSON.stringify({ source, diagnostics }, null, 2)}\n`;
}

function diagnosticOf(finding: Finding, sourceAt: SourceAt): RdDiagnostic {
  const suggestion = suggestionOf(finding, sourceAt);
  return {
    message:
      suggestion === null
        ? finding.message
        : `${finding.message}\n\nSuggestion (${suggestion.applicability}): ${suggestion.title}`,
    location: {
      path: finding.path,
      range: rangeFor(finding, sourceAt(finding.path), suggestion),
    },
    severity: severityOf(finding.level),
    code: { value: finding.code, url: ruleAddress(finding.name) },
    ...(suggestion && {
      suggestions: [{ range: linesOf(suggestion), text: suggestion.text }],
    }),
  };
}

/** On a pull request reviewdog refuses a suggestion for other lines than those that it comments on. */
function rangeFor(
  finding: Finding,
  { text, lines }: CountedSource,
  suggestion: WholeLines | null,
): RdRange {
  const { start, end } = lines.rangeOf(finding.span);
  const isWider =
    suggestion !== null &&
    (suggestion.first !== start.line || suggestion.last !== end.line);
  if (isWider) return linesOf(suggestion);
  return {
    start: byteAt(finding.span.start, start.line),
    end: byteAt(finding.span.end, end.line),
  };

  function byteAt(offset: number, line: number): RdPosition {
    const before = text.slice(lines.startOf(line), offset);
    return { line, column: new TextEncoder().encode(before).length + 1 };
  }
}

function linesOf({ first, last }: WholeLines): RdRange {
  return { start: { line: first }, end: { line: last } };
}

function severityOf(level: Level): RdDiagnostic["severity"] {
  switch (level) {
    case "error":
      return "ERROR";
    case "warning":
      return "WARNING";
    case "note":
      return "INFO";
  }
}
