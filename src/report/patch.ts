import { formatPatch, structuredPatch } from "diff";

/**
 * For `--diff`: what changed in a file, as `git diff` prints it and `git apply` reads it;
 * empty where nothing changed.
 */
export function unifiedDiff(
  path: string,
  before: string,
  after: string,
): string {
  if (before === after) return "";
  const patch = structuredPatch(
    `a/${path}`,
    `b/${path}`,
    before,
    after,
    undefined,
    undefined,
    { context: 3 },
  );
  return formatPatch({ ...patch, isGit: true });
}
