import { createHash } from "node:crypto";
import {
  DocumentDiagnosticReportKind,
  type ClientCapabilities,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { checkAsked, isList } from "./asked.ts";
import { fileOf, type Desk } from "./desk.ts";
import { diagnosticsByUri, diagnosticsOf } from "./reports.ts";

/**
 * Whether a client asks for diagnostics itself. One that cannot be told to ask again would not see what a
 * change in one file does to others: to it they are sent.
 */
export function pulls({
  textDocument,
  workspace,
}: ClientCapabilities): boolean {
  return (
    textDocument?.diagnostic !== undefined &&
    workspace?.diagnostics?.refreshSupport === true
  );
}

/** Answers with the diagnostics of a document, and with those of all files. */
export function answerPulls(connection: Connection, desk: Desk): void {
  const { diagnostics } = connection.languages;
  diagnostics.on(async (params) => {
    const file = await fileOf(desk, params);
    if (file === null) return reportOf([], params.previousResultId);
    await Promise.race([file.project.renewed(), pause(PATIENCE_MILLISECONDS)]);
    const items = diagnosticsOf(file.project, file.path);
    return reportOf(items, params.previousResultId);
  });
  diagnostics.onWorkspace(async (params) => {
    checkAsked(params, { previousResultIds: isList });
    const { previousResultIds } = params;
    const before = new Map(
      previousResultIds.map(({ uri, value }) => [uri, value]),
    );
    const projects = desk.projects.all();
    await Promise.all(projects.map((project) => project.ready()));
    const now = new Map(projects.flatMap((one) => [...diagnosticsByUri(one)]));
    const uris = new Set([...now.keys(), ...before.keys()]);
    const items = [...uris].map((uri): WorkspaceDocumentDiagnosticReport => {
      const report = reportOf(now.get(uri) ?? [], before.get(uri));
      const version = desk.documents.get(uri)?.version ?? null;
      return { ...report, uri, version };
    });
    return { items };
  });
}

/** Nobody waits longer for what was typed: it is answered with what is known, and again once more is. */
const PATIENCE_MILLISECONDS = 10;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** What is the same as the last time is not sent again. */
function reportOf(
  items: readonly Diagnostic[],
  previous: string | undefined,
): DocumentDiagnosticReport {
  const resultId = createHash("sha256")
    .update(JSON.stringify(items))
    .digest("base64");
  return resultId === previous
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : {
        kind: DocumentDiagnosticReportKind.Full,
        resultId,
        items: [...items],
      };
}
