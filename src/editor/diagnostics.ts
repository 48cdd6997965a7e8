import {
  DiagnosticSeverity,
  type Diagnostic,
  type DiagnosticRelatedInformation,
} from "vscode-languageserver";
import type { Finding, Level, Place } from "../findings/finding.ts";
import { ruleAddress } from "../findings/rule-address.ts";
import { rangeAt, uriOf } from "./places.ts";
import type { View } from "./view.ts";

/**
 * A finding as an editor shows it; null when the start or the end of its code was typed over. While one types inside of
 * it, it stays, as an editor itself keeps what it was told: it goes once the code was judged, not with each quote that
 * is not closed yet.
 */
export function diagnosticOf(
  finding: Finding,
  folder: string,
  view: View,
): Diagnostic | null {
  const span = view.around(finding);
  const file = view.file(finding.path);
  if (span === null || file === null) return null;
  const { code, name, level, message, trace } = finding;
  // The last step is the finding itself.
  const steps = trace.slice(0, -1);
  const related = steps.flatMap((step) =>
    relatedInformation(step, step.message, folder, view),
  );
  return {
    range: rangeAt(file.lines, span),
    severity: SEVERITIES[level],
    code,
    codeDescription: { href: ruleAddress(name) },
    source: "hanglint",
    message,
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

const SEVERITIES: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
};

function relatedInformation(
  place: Place,
  message: string,
  folder: string,
  view: View,
): DiagnosticRelatedInformation[] {
  const span = view.place(place);
  const file = view.file(place.path);
  if (span === null || file === null) return [];
  const uri = uriOf(folder, place.path);
  return [{ location: { uri, range: rangeAt(file.lines, span) }, message }];
}
