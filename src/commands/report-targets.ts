import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { REPORT_FORMATS, type ReportFormat } from "../report/report.ts";
import type { ScanFlags } from "./scan-flags.ts";
import { UsageError } from "./terminal.ts";

/** One report to write. */
export interface ReportTarget {
  readonly format: ReportFormat;
  readonly to:
    | { readonly kind: "standard output" }
    | { readonly kind: "file"; readonly absolute: string };
}

/**
 * The reports that the flags ask for. `--output-file report.json` takes the report of `--output-format`
 * from standard output into a file; `--output-file sarif=report.sarif` writes one more.
 * @throws UsageError before anything is scanned or mended: an unknown format, a folder that is not there.
 */
export function reportTargets(
  { outputFormat, outputFile }: ScanFlags,
  cwd: string,
): readonly ReportTarget[] {
  const named = outputFile.map((value) => namedFile(value));
  const files = named.map(({ format, path }): ReportTarget => {
    const absolute = resolve(cwd, path);
    checkFolder(path, absolute);
    return { format: format ?? outputFormat, to: { kind: "file", absolute } };
  });
  const isTaken = named.some(({ format }) => format === null);
  return isTaken
    ? files
    : [{ format: outputFormat, to: { kind: "standard output" } }, ...files];
}

function namedFile(value: string): {
  readonly format: ReportFormat | null;
  readonly path: string;
} {
  const [, word, path] = /^([a-z-]+)=(.*)$/s.exec(value) ?? [];
  if (word === undefined || path === undefined) {
    return { format: null, path: value };
  }
  const format = REPORT_FORMATS.find((known) => known === word);
  if (format !== undefined && path === "") {
    throw new UsageError(
      `--output-file ${value} names no file`,
      `write --output-file ${value}report`,
    );
  }
  if (format !== undefined) return { format, path };
  throw new UsageError(
    `${word} in --output-file ${value} is no format`,
    `the formats are ${REPORT_FORMATS.join(", ")}; write ./${value} for a file of that name`,
  );
}

function checkFolder(path: string, absolute: string): void {
  if (existsSync(dirname(absolute))) return;
  throw new UsageError(
    `${path} cannot be written: its folder does not exist`,
    "make the folder first, or name another file with --output-file",
  );
}
