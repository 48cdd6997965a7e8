import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import {
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  ShowMessageNotification,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from "vscode-languageserver/node";
import manifest from "../../package.json" with { type: "json" };

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A client of the built server, started in a folder. */
export interface Client {
  readonly connection: ProtocolConnection;
  readonly child: ChildProcess;
  readonly server: InitializeResult;
  /** What the server has shown and logged. */
  readonly messages: readonly string[];
  readonly uri: (path: string) => string;
  readonly open: (path: string, text: string) => Promise<void>;
  /** Replaces a part of an open document, or all of it. */
  readonly change: (
    path: string,
    text: string,
    range?: {
      readonly line: number;
      readonly from: number;
      readonly to: number;
    },
  ) => Promise<void>;
  readonly close: (path: string) => Promise<void>;
  /** The next published diagnostics of a file for which the test says yes. */
  readonly published: (
    path: string,
    test: (diagnostics: readonly Diagnostic[]) => boolean,
  ) => Promise<PublishDiagnosticsParams>;
  /** Comes true when the server next asks to be asked again. */
  readonly refreshed: () => Promise<void>;
}

/** Capabilities of a client that asks for diagnostics itself. */
export const PULLING: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: {
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
};

/** Starts the server as an editor does; it is gone after the test. */
export async function startClient(
  folder: string,
  capabilities: ClientCapabilities = {},
  env: Readonly<Record<string, string>> = {},
): Promise<Client> {
  const cli = join(ROOT, manifest.bin.hanglint);
  const child = spawn(process.execPath, [cli, "lsp", "--stdio"], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => {
    child.kill();
  });
  const connection = createProtocolConnection(child.stdout, child.stdin);
  const messages: string[] = [];
  const seen: PublishDiagnosticsParams[] = [];
  const listeners = new Set<() => void>();
  const heard = (): void => {
    for (const listener of listeners) listener();
  };
  let refreshes = 0;
  connection.onNotification(ShowMessageNotification.type, ({ message }) => {
    messages.push(message);
    heard();
  });
  connection.onNotification(LogMessageNotification.type, ({ message }) => {
    messages.push(message);
    heard();
  });
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    seen.push(params);
    heard();
  });
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    refreshes += 1;
    heard();
  });
  connection.listen();
  const server = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- required by its type
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "project" }],
    capabilities,
  });
  await connection.sendNotification(InitializedNotification.type, {});

  const versions = new Map<string, number>();
  const uri = (path: string): string => pathToFileURL(join(folder, path)).href;
  const nextVersion = (path: string): number => {
    const version = (versions.get(path) ?? 0) + 1;
    versions.set(path, version);
    return version;
  };
  const until = <Found>(find: () => Found | undefined): Promise<Found> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = find();
        if (found === undefined) return;
        listeners.delete(look);
        resolve(found);
      };
      listeners.add(look);
      look();
    });
  return {
    connection,
    child,
    server,
    messages,
    uri,
    open: (path, text) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: {
          uri: uri(path),
          languageId: "python",
          version: nextVersion(path),
          text,
        },
      }),
    change: (path, text, range) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: uri(path), version: nextVersion(path) },
        contentChanges: [
          range === undefined
            ? { text }
            : {
                text,
                range: {
                  start: { line: range.line, character: range.from },
                  end: { line: range.line, character: range.to },
                },
              },
        ],
      }),
    close: (path) =>
      connection.sendNotification(DidCloseTextDocumentNotification.type, {
        textDocument: { uri: uri(path) },
      }),
    published: (path, test) => {
      const start = seen.length;
      return until(() =>
        seen
          .slice(start)
          .find((one) => one.uri === uri(path) && test(one.diagnostics)),
      );
    },
    refreshed: async () => {
      const before = refreshes;
      await until(() => (refreshes > before ? true : undefined));
    },
  };
}
