import {
  CodeActionRequest,
  DocumentDiagnosticRequest,
  HoverRequest,
  type CodeAction,
  type Diagnostic,
  type MarkupContent,
} from "vscode-languageserver/node";
import { applyEdits } from "../../src/text/edit.ts";
import { Lines } from "../../src/text/lines.ts";
import type { Client } from "./client.ts";

/** Code and line, from 0, of each. */
export function codesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, range }) => `${code} ${range.start.line}`);
}

/** The diagnostics of a file, as a client gets them that asks. */
export async function pulled(
  client: Client,
  path: string,
): Promise<Diagnostic[]> {
  const report = await client.connection.sendRequest(
    DocumentDiagnosticRequest.type,
    { textDocument: { uri: client.uri(path) } },
  );
  return "items" in report ? report.items : [];
}

/** What can be done at a place. */
export async function actionsAt(
  client: Client,
  path: string,
  line: number,
  character: number,
): Promise<readonly CodeAction[]> {
  const place = { line, character };
  const found = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: client.uri(path) },
    range: { start: place, end: place },
    context: { diagnostics: [], only: ["quickfix"] },
  });
  return (found ?? []).filter((one): one is CodeAction => "edit" in one);
}

/** The text of the hover at a place; null where there is none. */
export async function hoverAt(
  client: Client,
  path: string,
  line: number,
  character: number,
): Promise<string | null> {
  const hover = await client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri: client.uri(path) },
    position: { line, character },
  });
  if (hover === null) return null;
  const { value }: MarkupContent =
    typeof hover.contents === "object" && "kind" in hover.contents
      ? hover.contents
      : { kind: "markdown", value: "" };
  return value;
}

/** The text as an editor has it after the action. */
export function applied(text: string, action: CodeAction | undefined): string {
  const lines = new Lines(text);
  const edits = (action?.edit?.documentChanges ?? []).flatMap((change) =>
    "edits" in change ? change.edits : [],
  );
  return applyEdits(
    text,
    edits.flatMap((edit) =>
      "newText" in edit
        ? {
            span: {
              start:
                lines.startOf(edit.range.start.line + 1) +
                edit.range.start.character,
              end:
                lines.startOf(edit.range.end.line + 1) +
                edit.range.end.character,
            },
            text: edit.newText,
          }
        : [],
    ),
  );
}
