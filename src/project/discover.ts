import { basename, dirname } from "node:path";
import type { Notice } from "../findings/notice.ts";
import type { SettingsFinder } from "../settings/settings.ts";
import { argumentsOf, type Argument } from "./arguments.ts";
import { deploymentFilesAbove } from "./deployment-files-above.ts";
import { hasDeploymentName } from "./deployment-name.ts";
import { linkNotices } from "./links.ts";
import { pinFilesAbove } from "./pins/pins-above.ts";
import { comparePaths, shownPath } from "./posix-path.ts";
import { isTestPath } from "./test-file.ts";
import { walk, type Walk } from "./walk.ts";

export interface DiscoverOptions {
  /** Absolute. */
  readonly cwd: string;
  /** Files and folders, absolute or relative to `cwd`. */
  readonly paths: readonly string[];
  /** `all` brings back what `.gitignore` files and the default excludes leave out. */
  readonly ignore: "respect" | "all";
  /** Says what is excluded, and whether tests are scanned. */
  readonly settingsAt: SettingsFinder;
}

export interface FoundFile {
  /** POSIX, relative to `cwd`; begins with `../` outside of it. */
  readonly path: string;
  readonly absolute: string;
}

export type PythonFile = FoundFile;

export interface Discovered {
  /** By path, each once. */
  readonly files: readonly PythonFile[];
  /** Files that may say how the project is run, by path, each once. */
  readonly deploymentFiles: readonly FoundFile[];
  /** Files that may say which releases of packages the project takes, by path, each once. */
  readonly pinFiles: readonly FoundFile[];
  /** Test files met and left out. */
  readonly testFilesSkipped: number;
  readonly notices: readonly Notice[];
  /** Arguments that do not exist, as given. */
  readonly notFound: readonly string[];
}

/**
 * Finds the Python files that the arguments name. What is named is scanned even when it is ignored or a
 * test; ignore rules, default excludes and the test rule judge only the part of a path below an argument.
 * The result does not depend on the order of the arguments.
 */
export function discover(options: DiscoverOptions): Discovered {
  const { cwd, settingsAt } = options;
  const { found, notFound, notices } = argumentsOf(options.paths, cwd);
  const files = new Map<string, PythonFile>();
  const deploymentFiles = new Map<string, FoundFile>();
  const pinFiles = new Map<string, FoundFile>();
  const skipped = new Set<string>();
  const walks: Walked[] = [];

  for (const argument of found) {
    if (argument.kind === "file") {
      const isPython = !hasDeploymentName(basename(argument.absolute));
      take(
        isPython ? files : deploymentFiles,
        argument.real,
        pythonFile(cwd, argument.absolute),
      );
      continue;
    }
    const walked = { argument, walk: walk(argument.absolute, options) };
    walks.push(walked);
    const inCwd = prefixOf(shownPath(cwd, argument.absolute));
    const absolute = withSlash(argument.absolute);
    const real = withSlash(argument.real);
    const isSkipped = (path: string): boolean =>
      isTestPath(path) && settingsAt(dirname(absolute + path)).tests === "skip";
    for (const path of walked.walk.deploymentFiles) {
      if (isSkipped(path)) continue;
      const file = { path: inCwd + path, absolute: absolute + path };
      take(deploymentFiles, real + path, file);
    }
    for (const path of walked.walk.pinFiles) {
      if (isSkipped(path)) continue;
      const file = { path: inCwd + path, absolute: absolute + path };
      take(pinFiles, real + path, file);
    }
    for (const path of walked.walk.files) {
      if (isSkipped(path)) skipped.add(real + path);
      else {
        const file = { path: inCwd + path, absolute: absolute + path };
        take(files, real + path, file);
      }
    }
  }

  for (const absolute of pinFilesAbove(found, cwd)) {
    take(pinFiles, absolute, pythonFile(cwd, absolute));
  }
  for (const path of deploymentFilesAbove(found, cwd)) {
    const isKnown = files.has(path) || deploymentFiles.has(path);
    if (!isKnown) deploymentFiles.set(path, pythonFile(cwd, path));
  }

  return {
    files: byPath(files),
    deploymentFiles: byPath(deploymentFiles),
    pinFiles: byPath(pinFiles),
    testFilesSkipped: [...skipped].filter((real) => !files.has(real)).length,
    notices: inOrder([
      ...notices,
      ...walks.flatMap(({ walk: { notices } }) => notices),
      ...linkNotices(linksToTell(walks, found, settingsAt), cwd, {
        folders: new Set(walks.flatMap(realFoldersOf)),
        files: new Set([...files.keys(), ...skipped]),
      }),
    ]),
    notFound: notFound.toSorted(comparePaths),
  };
}

function byPath(files: ReadonlyMap<string, FoundFile>): FoundFile[] {
  return [...files.values()].sort((a, b) => comparePaths(a.path, b.path));
}

interface Walked {
  readonly argument: Argument;
  readonly walk: Walk;
}

/** A file reached in two ways is taken once: by its real path, else by the first in order. */
function take(
  files: Map<string, PythonFile>,
  real: string,
  file: PythonFile,
): void {
  const other = files.get(real);
  if (
    other === undefined ||
    (other.absolute !== real &&
      (file.absolute === real || comparePaths(file.path, other.path) < 0))
  ) {
    files.set(real, file);
  }
}

function pythonFile(cwd: string, absolute: string): PythonFile {
  return { path: shownPath(cwd, absolute), absolute };
}

function prefixOf(shown: string): string {
  return shown === "." ? "" : withSlash(shown);
}

function withSlash(path: string): string {
  return path.endsWith("/") ? path : `${path}/`;
}

/** Not those that are named themselves, nor those that would be left out as tests. */
function linksToTell(
  walks: readonly Walked[],
  found: readonly Argument[],
  settingsAt: SettingsFinder,
): string[] {
  const named = new Set(found.map(({ absolute }) => absolute));
  return walks.flatMap(({ argument, walk: { links } }) =>
    links.filter((link) => {
      const below = link.slice(withSlash(argument.absolute).length);
      const isTest = isTestPath(below) || isTestPath(`${below}/`);
      if (named.has(link)) return false;
      return !isTest || settingsAt(dirname(link)).tests === "include";
    }),
  );
}

function realFoldersOf({ argument, walk }: Walked): string[] {
  return [...walk.folders].map(
    (folder) => argument.real + folder.slice(argument.absolute.length),
  );
}

/** By path, then kind; each once, though two arguments may have met the same trouble. */
function inOrder(notices: readonly Notice[]): Notice[] {
  const unlike = new Map(
    notices.map((notice) => [`${notice.path ?? ""}\0${notice.kind}`, notice]),
  );
  return [...unlike]
    .sort(([a], [b]) => comparePaths(a, b))
    .map(([, notice]) => notice);
}
