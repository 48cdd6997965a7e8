import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type Part, type Shard } from "../findings/part.ts";
import { shownPath } from "../project/posix-path.ts";
import type { ScanFlags } from "./scan-flags.ts";
import { UsageError, type Terminal } from "./terminal.ts";

/** What to scan, and which of its findings to report. */
export interface Asked {
  readonly paths: readonly string[];
  readonly part: Part;
}

/** `--whole-project` scans the working directory, and lets the paths choose only what is reported. */
export function askedFor(
  paths: readonly string[],
  { wholeProject, shard }: ScanFlags,
  { cwd }: Terminal,
): Asked {
  const share = shard === undefined ? null : shardOf(shard);
  if (!wholeProject) {
    return { paths, part: { paths: null, shard: share } };
  }
  if (paths.includes("-")) {
    throw new UsageError(
      "standard input is no part of a project",
      "leave --whole-project out, or name a file",
    );
  }
  const isBeyond = (path: string): boolean =>
    shown(path).startsWith("../") || !existsSync(resolve(cwd, path));
  return {
    // What is named below the working directory is scanned only if it belongs to the project.
    paths: [".", ...paths.filter(isBeyond)],
    part: { paths: paths.map(shown), shard: share },
  };

  function shown(path: string): string {
    return shownPath(cwd, resolve(cwd, path));
  }
}

/** @throws UsageError */
export function shardOf(given: string): Shard {
  const [, index, count] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(given) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index <= shard.count) return shard;
  throw new UsageError(
    `${given} in --shard is no share of the work`,
    "number the machines: --shard 1/4, --shard 2/4, --shard 3/4, --shard 4/4",
  );
}
