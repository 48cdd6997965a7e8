import { basename, relative, sep } from "node:path";
import { hasDeploymentName } from "../project/deployment-name.ts";
import type { PythonFile } from "../project/discover.ts";
import type { ScanOptions } from "../scan.ts";

/** The files found, and those that stand only in the overlay, e.g. standard input. */
export function withOverlay(
  files: readonly PythonFile[],
  { cwd, overlay }: ScanOptions,
): readonly PythonFile[] {
  const known = new Set(files.map(({ absolute }) => absolute));
  const added = [...overlay.keys()]
    .filter(
      (absolute) =>
        !known.has(absolute) && !hasDeploymentName(basename(absolute)),
    )
    .map((absolute) => ({
      path: relative(cwd, absolute).split(sep).join("/"),
      absolute,
    }));
  return [...files, ...added];
}
