import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Baseline, Entry, PathOf } from "../findings/baseline/baseline.ts";
import {
  BaselineError,
  parseBaseline,
} from "../findings/baseline/baseline-file.ts";
import { isFile } from "../project/is-file.ts";
import { posixOf, shownPath } from "../project/posix-path.ts";
import { gitTopLevelOf, holds } from "../project/source-root.ts";
import { codeOf } from "../project/system-error.ts";
import type { ScanOptions } from "../scan.ts";
import { UsageError } from "./terminal.ts";

/** The file that `hanglint baseline` writes unless told otherwise. */
export const BASELINE_NAME = ".hanglint-baseline.json";

/** A baseline, and where it stands. */
export interface BaselineFile {
  readonly absolute: string;
  /** As it was named, or relative to the working directory. */
  readonly shown: string;
  /** Null while there is no such file. */
  readonly baseline: Baseline | null;
}

/**
 * Reads the baseline that a flag names, or else the nearest one of the working directory and the folders
 * above it, up to the top of the repository.
 * @throws UsageError where it cannot be used
 */
export function readBaseline(
  cwd: string,
  given: string | undefined,
): BaselineFile {
  const absolute =
    given === undefined ? nearestBaseline(cwd) : resolve(cwd, given);
  const shown = given ?? shownPath(cwd, absolute);
  if (!existsSync(absolute)) return { absolute, shown, baseline: null };
  return { absolute, shown, baseline: parsed(absolute, shown) };
}

/** The file that is taken where none is named, which may not be there. */
export function nearestBaseline(cwd: string): string {
  const top = gitTopLevelOf(cwd);
  for (let folder = cwd; ; folder = dirname(folder)) {
    const path = join(folder, BASELINE_NAME);
    if (isFile(path)) return path;
    if (folder === top || folder === dirname(folder)) break;
  }
  return join(cwd, BASELINE_NAME);
}

function parsed(absolute: string, shown: string): Baseline {
  try {
    return parseBaseline(textOf(absolute));
  } catch (error) {
    const { message, mend } =
      error instanceof BaselineError
        ? error
        : new BaselineError(`it cannot be read (${codeOf(error)})`);
    throw new UsageError(
      `${shown} cannot be used as a baseline: ${message}`,
      `${mend}; or delete it and run \`hanglint baseline\`; --no-baseline scans without it`,
    );
  }
}

/** A pipe has an end, too: `--baseline <(jq …)`. */
function textOf(absolute: string): string {
  const status = statSync(absolute);
  if (status.isDirectory()) throw new BaselineError("it is a folder");
  if (!status.isFile() && !status.isFIFO()) {
    throw new BaselineError("it is no file");
  }
  return readFileSync(absolute, "utf8");
}

/** A finding's path as a baseline has it. */
export function pathIn({ absolute }: BaselineFile, cwd: string): PathOf {
  return ({ path }) => posixOf(relative(dirname(absolute), resolve(cwd, path)));
}

/** Whether a run with these options judges what an entry stands for. */
export function judgedTest(
  { absolute }: BaselineFile,
  { cwd, paths, settingsAt, overlay }: ScanOptions,
): (entry: Entry) => boolean {
  return ({ path, code }) => {
    const file = resolve(dirname(absolute), path);
    return (
      overlay.size === 0 &&
      paths.some((given) => holds(resolve(cwd, given), file)) &&
      (!isFile(file) || settingsAt(dirname(file)).rules.includes(code))
    );
  };
}
