import type { Finding } from "../findings/finding.ts";
import type { SourceText } from "../findings/scan-result.ts";
import type { ProjectDeployments } from "./deployments.ts";
import type { ParsedFile } from "./file-parser.ts";

/** The files that reports have to show. */
export function sourcesOf(
  findings: readonly Finding[],
  files: ReadonlyMap<string, ParsedFile>,
  { sourceOf }: ProjectDeployments,
): ReadonlyMap<string, SourceText> {
  const named = new Set(
    findings.flatMap(({ path, routes, trace, fixes }) => [
      path,
      ...routes.map(({ at }) => at.path),
      ...trace.map((step) => step.path),
      ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.path)),
    ]),
  );
  return new Map(
    [...named].flatMap((path) => {
      const source = files.get(path)?.source ?? sourceOf(path);
      return source === null
        ? []
        : [[path, { path, text: source.text, utf8: source.utf8 }] as const];
    }),
  );
}
