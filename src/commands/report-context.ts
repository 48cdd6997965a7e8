import { statSync } from "node:fs";
import { resolve } from "node:path";
import { styleText } from "node:util";
import { pathsFromRoot, sourceRootOf } from "../project/source-root.ts";
import { versionControlOf } from "../project/version-control.ts";
import type { ReportContext } from "../report/report.ts";
import type { ScanOptions } from "../scan.ts";
import { shardOf } from "./part.ts";
import type { ReportTarget } from "./report-targets.ts";
import type { ScanFlags } from "./scan-flags.ts";
import { UsageError, type Terminal } from "./terminal.ts";
import { VERSION } from "./version.ts";

/** Colour by flag and terminal, addresses by the root of the checkout. */
export function reportContext(
  { cwd, paths }: ScanOptions,
  {
    color,
    quiet,
    reportSuppressed,
    sarifCategory,
    shard,
    sourceRoot,
  }: ScanFlags,
  { stdout }: Terminal,
  to: ReportTarget["to"]["kind"],
): ReportContext {
  const root = rootFor({ cwd, paths }, sourceRoot);
  const isColored =
    color === "always" ||
    (color === "auto" && to === "standard output" && stdout.hasColor);
  return {
    version: VERSION,
    paint: isColored
      ? (format, text) => styleText(format, text, { validateStream: false })
      : (_, text) => text,
    pathFromRoot: pathsFromRoot(root, cwd),
    versionControl: versionControlOf(root),
    category: sarifCategory ?? null,
    shard: shard === undefined ? null : shardOf(shard),
    suppressed: reportSuppressed ? "reported" : "left out",
    closing: quiet ? "none" : "counts",
  };
}

/** @throws UsageError before anything is scanned */
export function checkSourceRoot(
  { sourceRoot }: ScanFlags,
  { cwd }: Terminal,
): void {
  if (sourceRoot === undefined || isFolder(resolve(cwd, sourceRoot))) return;
  throw new UsageError(
    `${sourceRoot} in --source-root is no folder`,
    "name the top level of the checkout, relative to the working directory",
  );
}

function isFolder(absolute: string): boolean {
  const status = statSync(absolute, { throwIfNoEntry: false });
  return status?.isDirectory() ?? false;
}

function rootFor(
  { cwd, paths }: Pick<ScanOptions, "cwd" | "paths">,
  sourceRoot: string | undefined,
): string {
  return sourceRoot === undefined
    ? sourceRootOf(
        cwd,
        paths.map((path) => resolve(cwd, path)),
      )
    : resolve(cwd, sourceRoot);
}
