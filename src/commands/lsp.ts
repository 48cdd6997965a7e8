import { dirname } from "node:path";
import { createConnection } from "vscode-languageserver/node";
import { serve } from "../editor/server.ts";
import { gitTopLevelOf } from "../project/source-root.ts";
import { RULES } from "../rules/rules.ts";
import { ignoreEdits } from "../scan/ignore-edits.ts";
import { loadPython } from "../syntax/language.ts";
import { analystInThread } from "./lsp-analyst.ts";
import { messagesOnly } from "./lsp-input.ts";
import { VERSION } from "./version.ts";

/** `hanglint lsp`: a language server on standard input and output. It ends when the client hangs up. */
export async function lspCommand(): Promise<void> {
  const python = await loadPython();
  const connection = createConnection(
    process.stdin.pipe(messagesOnly()),
    process.stdout,
  );
  serve(connection, {
    version: VERSION,
    rules: RULES.map(({ info }) => info),
    analyst: analystInThread(),
    suppress: (text, finding) =>
      ignoreEdits(python, finding.path, text, [finding], ""),
    homeOf: (absolute) => {
      const folder = dirname(absolute);
      return gitTopLevelOf(folder) ?? folder;
    },
  });
  await new Promise<never>(() => undefined);
}
