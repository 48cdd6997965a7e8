import type { Diagnostic } from "vscode-languageserver";
import { groupBy } from "../text/group-by.ts";
import { diagnosticOf } from "./diagnostics.ts";
import { uriOf } from "./places.ts";
import { shownFindings, type ProjectState } from "./project.ts";

/** The diagnostics of one file. */
export function diagnosticsOf(
  project: ProjectState,
  path: string,
): readonly Diagnostic[] {
  const view = project.view();
  return shownFindings(project)
    .filter((finding) => finding.path === path)
    .flatMap((finding) => diagnosticOf(finding, project.folder, view) ?? []);
}

/** The diagnostics of all files that have some, by address. */
export function diagnosticsByUri(
  project: ProjectState,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const view = project.view();
  const byPath = groupBy(shownFindings(project), ({ path }) => path);
  return new Map(
    [...byPath].map(([path, findings]) => [
      uriOf(project.folder, path),
      findings.flatMap(
        (finding) => diagnosticOf(finding, project.folder, view) ?? [],
      ),
    ]),
  );
}
