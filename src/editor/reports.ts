import type { Diagnostic } from "vscode-languageserver";
import { groupBy } from "../text/group-by.ts";
import { diagnosticOf } from "./diagnostics.ts";
import { uriOf } from "./places.ts";
import type { ProjectState, Shown } from "./project.ts";

/** The diagnostics of one file. */
export function diagnosticsOf(
  project: ProjectState,
  path: string,
): readonly Diagnostic[] {
  return diagnosticsFor(
    project,
    project.shown().filter(({ finding }) => finding.path === path),
  );
}

/** The diagnostics of all files that have some, by address. */
export function diagnosticsByUri(
  project: ProjectState,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const byPath = groupBy(project.shown(), ({ finding }) => finding.path);
  return new Map(
    [...byPath].map(([path, shown]) => [
      uriOf(project.folder, path),
      diagnosticsFor(project, shown),
    ]),
  );
}

function diagnosticsFor(
  { folder }: ProjectState,
  shown: readonly Shown[],
): readonly Diagnostic[] {
  return shown.flatMap(
    ({ finding, view }) => diagnosticOf(finding, folder, view) ?? [],
  );
}
