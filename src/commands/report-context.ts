import { resolve } from "node:path";
import { styleText } from "node:util";
import { sourcePrefix, sourceRootOf } from "../project/source-root.ts";
import type { ReportContext } from "../report/report.ts";
import type { ScanOptions } from "../scan.ts";
import type { ReportTarget } from "./report-targets.ts";
import type { ScanFlags } from "./scan-flags.ts";
import type { Terminal } from "./terminal.ts";
import { VERSION } from "./version.ts";

/** Colour by flag and terminal, addresses by the root of the checkout. */
export function reportContext(
  { cwd, paths }: ScanOptions,
  { color, quiet }: ScanFlags,
  { stdout }: Terminal,
  to: ReportTarget["to"]["kind"],
): ReportContext {
  const root = sourceRootOf(
    cwd,
    paths.map((path) => resolve(cwd, path)),
  );
  const isColored =
    color === "always" ||
    (color === "auto" && to === "standard output" && stdout.hasColor);
  return {
    version: VERSION,
    paint: isColored
      ? (format, text) => styleText(format, text, { validateStream: false })
      : (_, text) => text,
    sourcePrefix: sourcePrefix(root, cwd),
    closing: quiet ? "none" : "counts",
  };
}
