import {
  CodeActionKind,
  CodeLensRefreshRequest,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { RuleInfo } from "../findings/rule-info.ts";
import type { Analyst, EditorAnswer } from "./analyst.ts";
import { actionsFor, hoverAt, lensesOf } from "./answers.ts";
import { FIX_ALL, type Suppress } from "./code-actions.ts";
import type { Desk } from "./desk.ts";
import { pathOf } from "./places.ts";
import type { ProjectState } from "./project.ts";
import { createProjects, type Projects } from "./projects.ts";
import { createPublisher } from "./publisher.ts";
import { answerPulls, pulls } from "./pulls.ts";
import { WATCHED_FILES } from "./watched-files.ts";

/** What the server needs of the program that starts it. */
export interface ServerOptions {
  readonly version: string;
  /** All rules that there are. */
  readonly rules: readonly RuleInfo[];
  readonly analyst: Analyst;
  readonly suppress: Suppress;
  /** The folder to analyse for a file outside of those that the client has open. */
  readonly homeOf: (absolute: string) => string;
}

/** Answers a client until it hangs up. */
export function serve(
  connection: Connection,
  { version, rules, analyst, suppress, homeOf }: ServerOptions,
): void {
  const documents = new TextDocuments(TextDocument);
  let client: ClientCapabilities = {};
  const publish = createPublisher(connection, documents);
  const tell = createTeller(connection);
  const projects = createProjects({
    analyst,
    homeOf,
    open: () => openTexts(documents),
    onAnswer: (project, answer) => {
      tell(answer);
      if (answer.kind !== "analysed") return;
      if (refreshesLenses(client)) {
        connection.sendRequest(CodeLensRefreshRequest.type).catch(unheard);
      }
      show(project);
    },
    onTyped: (project, what) => {
      // Who asks has been given what has moved.
      if (what === "judged" || !pulls(client)) show(project);
    },
  });
  const desk: Desk = {
    documents,
    projects,
    capabilities: () => client,
    rules,
    suppress,
  };

  function show(project: ProjectState): void {
    if (pulls(client)) {
      connection.languages.diagnostics.refresh().catch(unheard);
    } else {
      publish(project);
    }
  }

  connection.onInitialize((params) => {
    client = params.capabilities;
    for (const folder of foldersOf(params)) projects.addFolder(folder);
    return initializeResult(version, client);
  });
  connection.onInitialized(() => {
    if (client.workspace?.workspaceFolders === true) {
      watchFolders(connection, projects);
    }
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
      const watchers = WATCHED_FILES.map((globPattern) => ({ globPattern }));
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers })
        .catch(unheard);
    }
  });

  const changed = (uri: string): void => {
    const path = pathOf(uri);
    if (path !== null) projects.of(path).changed();
  };
  documents.onDidChangeContent(({ document }) => {
    const path = pathOf(document.uri);
    if (path !== null) projects.of(path).typedIn(path);
  });
  documents.onDidClose(({ document }) => {
    changed(document.uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) changed(uri);
  });
  connection.onDidChangeConfiguration(() => {
    for (const project of projects.all()) project.changed();
  });
  answerPulls(connection, desk);
  connection.onCodeAction((params) => actionsFor(desk, params));
  connection.onHover((params) => hoverAt(desk, params));
  connection.onCodeLens((params) => lensesOf(desk, params));
  documents.listen(connection);
  connection.listen();
}

function refreshesLenses({ workspace }: ClientCapabilities): boolean {
  return workspace?.codeLens?.refreshSupport === true;
}

function initializeResult(
  version: string,
  client: ClientCapabilities,
): InitializeResult {
  return {
    serverInfo: { name: "hanglint", version },
    capabilities: {
      positionEncoding: "utf-16",
      textDocumentSync: {
        openClose: true,
        change: TextDocumentSyncKind.Incremental,
      },
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL],
      },
      hoverProvider: true,
      codeLensProvider: {},
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
      },
      ...(pulls(client)
        ? {
            diagnosticProvider: {
              identifier: "hanglint",
              interFileDependencies: true,
              workspaceDiagnostics: true,
            },
          }
        : {}),
    },
  };
}

/** The folders that the client has open, by whichever of its three ways to say so. */
function foldersOf(params: InitializeParams): readonly string[] {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- older clients say only this
  const { workspaceFolders, rootUri, rootPath } = params;
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? [];
  if (uris.length === 0 && rootUri) uris.push(rootUri);
  const paths = uris.flatMap((uri) => pathOf(uri) ?? []);
  return paths.length === 0 && rootPath ? [rootPath] : paths;
}

function watchFolders(connection: Connection, projects: Projects): void {
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    for (const { uri } of removed) {
      const path = pathOf(uri);
      if (path !== null) projects.removeFolder(path);
    }
    for (const { uri } of added) {
      const path = pathOf(uri);
      if (path !== null) projects.addFolder(path);
    }
  });
}

function openTexts(
  documents: TextDocuments<TextDocument>,
): ReadonlyMap<string, { readonly text: string; readonly version: number }> {
  return new Map(
    documents.all().flatMap((document) => {
      const path = pathOf(document.uri);
      const { version } = document;
      return path === null
        ? []
        : [[path, { text: document.getText(), version }] as const];
    }),
  );
}

/** Tells a person, once, why nothing can be analysed, and the log what was the matter with files. */
function createTeller(connection: Connection): (answer: EditorAnswer) => void {
  let lastReason: string | null = null;
  const told = new Set<string>();
  return (answer) => {
    if (answer.kind === "interrupted") return;
    if (answer.kind === "refused") {
      if (answer.reason !== lastReason) {
        void connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Error,
          message: `hanglint: ${answer.reason}`,
        });
      }
      lastReason = answer.reason;
      return;
    }
    lastReason = null;
    for (const { path, message } of answer.result.notices) {
      const line = path === undefined ? message : `${path}: ${message}`;
      if (told.has(line)) continue;
      told.add(line);
      connection.console.warn(line);
    }
  };
}

/** The client has hung up, or does not know what it said that it knows: nothing that could be done. */
function unheard(): void {
  return;
}
