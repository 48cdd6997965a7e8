import { resolve } from "node:path";
import type { Finding, Place } from "../findings/finding.ts";
import type { ScanResult } from "../findings/scan-result.ts";
import {
  changedLinesSince,
  GitError,
  type ChangedLines,
} from "../project/changed-lines.ts";
import { Lines } from "../text/lines.ts";
import { UsageError } from "./terminal.ts";

/**
 * Makes the test whether a finding stands on a line that has changed since a commit, or is reached by way
 * of one: a change in a route or in a wrapper counts, too.
 * @throws UsageError where git cannot tell
 */
export function changedTest(
  cwd: string,
  reference: string,
): (finding: Finding, sources: ScanResult["sources"]) => boolean {
  const changed = readChanges(cwd, reference);
  return (finding, sources) =>
    [finding, ...finding.trace].some(({ path, span }) => {
      const lines = changed.get(resolve(cwd, path));
      if (lines === undefined || lines === "all") return lines === "all";
      return linesOf({ path, span }, sources).some((line) => lines.has(line));
    });
}

function readChanges(cwd: string, reference: string): ChangedLines {
  try {
    return changedLinesSince(cwd, reference);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UsageError(
      `--changed-since ${reference}: ${error.message}`,
      error.hint,
    );
  }
}

function linesOf(
  { path, span }: Place,
  sources: ScanResult["sources"],
): number[] {
  const source = sources.get(path);
  if (source === undefined) return [];
  const lines = new Lines(source.text);
  const first = lines.positionAt(span.start).line;
  const last = lines.positionAt(span.end).line;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
