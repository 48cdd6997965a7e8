import type { Finding } from "../findings/finding.ts";
import type { SourceText } from "../findings/scan-result.ts";
import type { ParsedFile } from "./parse-files.ts";

/** The files that reports have to show. */
export function sourcesOf(
  findings: readonly Finding[],
  files: readonly ParsedFile[],
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
    files
      .filter(({ path }) => named.has(path))
      .map(({ path, source: { text, utf8 } }) => [path, { path, text, utf8 }]),
  );
}
