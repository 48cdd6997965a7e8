import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { posixOf } from "./posix-path.ts";

/** The nearest of a folder and its ancestors that holds `.git` (a folder; a file in worktrees and submodules). */
export function gitTopLevelOf(directory: string): string | null {
  for (let folder = directory; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/**
 * The folder that repository-relative paths start from: the git top level of `cwd` when all files lie
 * below it, else the nearest folder that holds `cwd` and all files. All paths are absolute.
 */
export function sourceRootOf(
  cwd: string,
  absolutePaths: readonly string[],
): string {
  const topLevel = gitTopLevelOf(cwd);
  if (topLevel !== null && absolutePaths.every((path) => holds(topLevel, path)))
    return topLevel;
  let root = cwd;
  for (const path of absolutePaths) {
    while (!holds(root, path) && dirname(root) !== root) root = dirname(root);
  }
  return root;
}

/** The way from the source root down to `cwd`: empty, or `sub/folder/`. */
export function sourcePrefix(root: string, cwd: string): string {
  const way = posixOf(relative(root, cwd));
  return way === "" ? "" : `${way}/`;
}

/** Whether `path` is `folder` or lies below it; both absolute. */
export function holds(folder: string, path: string): boolean {
  return (
    path === folder ||
    path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
  );
}
