import { existsSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { posixOf } from "./posix-path.ts";

/** The nearest of a folder and its ancestors that holds `.git` (a folder; a file in worktrees and submodules). */
export function gitTopLevelOf(directory: string): string | null {
  for (let folder = directory; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/**
 * The folder that repository-relative paths start from: the git top level of `cwd`, or else of the first
 * file, when all files lie below it; else the nearest folder that holds `cwd` and all files. All paths
 * are absolute.
 */
export function sourceRootOf(
  cwd: string,
  absolutePaths: readonly string[],
): string {
  for (const start of [cwd, ...absolutePaths.slice(0, 1)]) {
    const topLevel = gitTopLevelOf(start);
    if (
      topLevel !== null &&
      absolutePaths.every((path) => holds(topLevel, path))
    )
      return topLevel;
  }
  let root = cwd;
  for (const path of absolutePaths) {
    while (!holds(root, path) && dirname(root) !== root) root = dirname(root);
  }
  return root;
}

/**
 * Paths relative to `cwd` made relative to the root, links followed where the target lies below the root:
 * a code host shows nothing at a path that leads through a link.
 */
export function pathsFromRoot(
  root: string,
  cwd: string,
): (path: string) => string {
  const realRoot = realPathOf(root);
  return (path) => {
    const absolute = resolve(cwd, path);
    const real = realPathOf(absolute);
    return posixOf(
      holds(realRoot, real)
        ? relative(realRoot, real)
        : relative(root, absolute),
    );
  };
}

function realPathOf(absolute: string): string {
  try {
    return realpathSync.native(absolute);
  } catch {
    return absolute;
  }
}

/** Whether `path` is `folder` or lies below it; both absolute. */
export function holds(folder: string, path: string): boolean {
  return (
    path === folder ||
    path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
  );
}
