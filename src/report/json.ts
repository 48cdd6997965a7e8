import type { Finding, Place, Route, Step } from "../findings/finding.ts";
import type { Fix } from "../findings/fix.ts";
import type { Notice } from "../findings/notice.ts";
import type { ScanResult } from "../findings/scan-result.ts";
import type {
  JsonDiagnostic,
  JsonFix,
  JsonNotice,
  JsonPlace,
  JsonReport,
  JsonRoute,
  JsonStep,
  JsonSummary,
} from "./json-report.ts";
import type { ReportContext } from "./report.ts";
import { shownOf } from "./shown.ts";
import { countSources, rangeOf, type SourceAt } from "./sources.ts";

/** The findings as a {@link JsonReport}, suppressed ones too. */
export function json(result: ScanResult, context: ReportContext): string {
  const sourceAt = countSources(result.sources);
  const report: JsonReport = {
    version: 1,
    tool: { name: "hanglint", version: context.version },
    diagnostics: result.findings.map((finding) =>
      diagnosticOf(finding, sourceAt),
    ),
    notices: result.notices.map(noticeOf),
    summary: summaryOf(result),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function diagnosticOf(finding: Finding, sourceAt: SourceAt): JsonDiagnostic {
  const { code, name, level, confidence, message, suppressed } = finding;
  return {
    code,
    name,
    level,
    confidence,
    message,
    ...placeOf(finding, sourceAt),
    routes: finding.routes.map((route) => routeOf(route, sourceAt)),
    trace: finding.trace.map((step) => stepOf(step, sourceAt)),
    suppressed: suppressed && {
      kind: suppressed.kind,
      because: suppressed.because,
    },
    fixes: finding.fixes.map((fix) => fixOf(fix, sourceAt)),
  };
}

function placeOf(place: Place, sourceAt: SourceAt): JsonPlace {
  return { path: place.path, range: rangeOf(place, sourceAt) };
}

function routeOf(route: Route, sourceAt: SourceAt): JsonRoute {
  const { methods, path, handler, at } = route;
  return { methods, path, handler, at: placeOf(at, sourceAt) };
}

function stepOf(step: Step, sourceAt: SourceAt): JsonStep {
  return { ...placeOf(step, sourceAt), message: step.message };
}

function fixOf({ title, applicability, edits }: Fix, at: SourceAt): JsonFix {
  return {
    title,
    applicability,
    edits: edits.map((edit) => ({ ...placeOf(edit, at), newText: edit.text })),
  };
}

function noticeOf({ kind, path, message }: Notice): JsonNotice {
  return path === undefined ? { kind, message } : { kind, path, message };
}

function summaryOf({ findings, summary }: ScanResult): JsonSummary {
  const shown = shownOf(findings);
  const count = (level: Finding["level"]) =>
    shown.filter((finding) => finding.level === level).length;
  return {
    files: summary.files,
    parsed: summary.parsed,
    bytes: summary.bytes,
    parsedBytes: summary.parsedBytes,
    testFilesSkipped: summary.testFilesSkipped,
    errors: count("error"),
    warnings: count("warning"),
    notes: count("note"),
  };
}
