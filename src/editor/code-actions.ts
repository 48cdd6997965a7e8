import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  type TextDocumentEdit,
  type TextEdit,
} from "vscode-languageserver";
import { combineFixes } from "../findings/combine-fixes.ts";
import type { Finding } from "../findings/finding.ts";
import type { FileEdit, Fix } from "../findings/fix.ts";
import { groupBy } from "../text/group-by.ts";
import { diagnosticOf } from "./diagnostics.ts";
import { rangeAt, uriOf } from "./places.ts";
import type { View } from "./view.ts";

/** Makes all safe fixes of a document. */
export const FIX_ALL = "source.fixAll.hanglint";

/** The edits that suppress a finding in a text with a comment. */
export type Suppress = (text: string, finding: Finding) => readonly FileEdit[];

/** The fixes of a finding, the safe ones first, and the comment that suppresses it. */
export function quickFixes(
  finding: Finding,
  folder: string,
  view: View,
  suppress: Suppress,
): readonly CodeAction[] {
  const diagnostic = diagnosticOf(finding, folder, view);
  if (diagnostic === null || view.place(finding) === null) return [];
  return [
    ...finding.fixes.flatMap((fix) =>
      fixAction(fix, finding, diagnostic, folder, view),
    ),
    ...suppressAction(finding, diagnostic, folder, view, suppress),
  ];
}

function fixAction(
  { title, applicability, edits }: Fix,
  { code }: Finding,
  diagnostic: Diagnostic,
  folder: string,
  view: View,
): CodeAction[] {
  // A sketch is for a person to read; it stands in the hover.
  if (applicability === "display") return [];
  const changes = editsNow(edits, folder, view);
  if (changes === null) return [];
  const isSafe = applicability === "safe";
  return [
    {
      title: `${code}: ${title}${isSafe ? "" : " (may change behaviour)"}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      isPreferred: isSafe,
      edit: { documentChanges: changes },
    },
  ];
}

function suppressAction(
  finding: Finding,
  diagnostic: Diagnostic,
  folder: string,
  view: View,
  suppress: Suppress,
): CodeAction[] {
  const file = view.file(finding.path);
  const span = view.place(finding);
  if (!file?.isSettled || span === null || !finding.path.endsWith(".py")) {
    return [];
  }
  const edits = suppress(file.text, { ...finding, span });
  if (edits.length === 0) return [];
  return [
    {
      title: `${finding.code}: Suppress here with a comment`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: {
        documentChanges: [documentEdit(finding.path, edits, folder, view)],
      },
    },
  ];
}

/** One action for all safe fixes of a document that change nothing else; none when there is none. */
export function fixAllAction(
  findings: readonly Finding[],
  path: string,
  folder: string,
  view: View,
): readonly CodeAction[] {
  const own = findings.filter(
    (finding) =>
      finding.path === path &&
      view.place(finding) !== null &&
      finding.fixes.every(({ edits }) =>
        edits.every((edit) => edit.path === path && isThere(edit, view)),
      ),
  );
  const { chosen, edits } = combineFixes(own, ["safe"]);
  const changes = editsNow([...edits.values()].flat(), folder, view);
  if (chosen.length === 0 || changes === null) return [];
  return [
    {
      title: "Make all safe fixes of hanglint",
      kind: FIX_ALL,
      edit: { documentChanges: changes },
    },
  ];
}

/** Edits in today's texts, by document; null when one of them was typed over. */
function editsNow(
  edits: readonly FileEdit[],
  folder: string,
  view: View,
): TextDocumentEdit[] | null {
  if (!edits.every((edit) => isThere(edit, view))) return null;
  const moved = edits.map((edit) => ({
    ...edit,
    span: view.place(edit) ?? edit.span,
  }));
  return [...groupBy(moved, ({ path }) => path)].map(([path, inFile]) =>
    documentEdit(path, inFile, folder, view),
  );
}

/** In a text that was not judged, what is around the place may have become another thing, e.g. a string. */
function isThere(edit: FileEdit, view: View): boolean {
  return view.place(edit) !== null && view.file(edit.path)?.isSettled === true;
}

/** @param edits in today's text */
function documentEdit(
  path: string,
  edits: readonly FileEdit[],
  folder: string,
  view: View,
): TextDocumentEdit {
  const file = view.file(path);
  return {
    textDocument: {
      uri: uriOf(folder, path),
      version: file?.version ?? null,
    },
    edits: file
      ? edits.map(({ span, text }): TextEdit => {
          return { range: rangeAt(file.lines, span), newText: text };
        })
      : [],
  };
}
