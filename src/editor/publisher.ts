import type { Connection } from "vscode-languageserver";
import { pathOf } from "./places.ts";
import type { Desk } from "./desk.ts";
import type { ProjectState } from "./project.ts";
import { diagnosticsByUri } from "./reports.ts";

/** Sends a project's diagnostics to a client that does not ask for them, and takes back those that are gone. */
export function createPublisher(
  connection: Connection,
  documents: Desk["documents"],
): (project: ProjectState) => void {
  const published = new Map<string, ReadonlySet<string>>();
  return (project) => {
    const byUri = diagnosticsByUri(project);
    // A file without a finding is told to be clean: the client may wait for that.
    const opened = documents
      .keys()
      .filter((uri) => pathOf(uri)?.startsWith(project.folder));
    const gone = published.get(project.folder) ?? new Set();
    for (const uri of new Set([...byUri.keys(), ...gone, ...opened])) {
      const version = documents.get(uri)?.version;
      void connection.sendDiagnostics({
        uri,
        ...(version === undefined ? {} : { version }),
        diagnostics: [...(byUri.get(uri) ?? [])],
      });
    }
    published.set(project.folder, new Set(byUri.keys()));
  };
}
