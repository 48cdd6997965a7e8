import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { LEVELS, type Finding } from "../findings/finding.ts";
import type { Notice, NoticeKind } from "../findings/notice.ts";
import type { ScanResult } from "../findings/scan-result.ts";
import { writeAtomically } from "../project/write-file.ts";
import { loadReport } from "../report/report.ts";
import type { ScanOptions } from "../scan.ts";
import { reportContext } from "./report-context.ts";
import type { ScanFlags } from "./scan-flags.ts";
import { UsageError, type ExitCode, type Terminal } from "./terminal.ts";

/** Writes the report to standard output or to `--output-file`. */
export async function writeReport(
  result: ScanResult,
  options: ScanOptions,
  flags: ScanFlags,
  terminal: Terminal,
): Promise<void> {
  const report = await reportOf(result, options, flags, terminal);
  if (flags.outputFile === undefined) {
    terminal.stdout.write(report);
    return;
  }
  const absolute = resolve(terminal.cwd, flags.outputFile);
  try {
    writeAtomically(absolute, Buffer.from(report));
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? error.message : String(error),
      "name a file that can be written with --output-file",
    );
  }
}

/**
 * Refuses an output file that has no folder, before anything is scanned or mended.
 * @throws UsageError
 */
export function checkOutputFile(
  { outputFile }: ScanFlags,
  { cwd }: Terminal,
): void {
  if (outputFile === undefined) return;
  if (existsSync(dirname(resolve(cwd, outputFile)))) return;
  throw new UsageError(
    `${outputFile} cannot be written: its folder does not exist`,
    "make the folder first, or name another file with --output-file",
  );
}

async function reportOf(
  result: ScanResult,
  options: ScanOptions,
  flags: ScanFlags,
  terminal: Terminal,
): Promise<string> {
  if (flags.statistics) {
    const { statistics } = await import("../report/statistics.ts");
    return statistics(result);
  }
  const report = await loadReport(flags.outputFormat);
  return report(result, reportContext(options, flags, terminal));
}

/** 2 when something that was asked for could not be done, 1 for findings at or above `--fail-on`. */
export function exitCodeOf(
  findings: readonly Finding[],
  notices: readonly Notice[],
  { exitZero, failOn }: ScanFlags,
): ExitCode {
  if (notices.some(({ kind }) => INCOMPLETE.includes(kind))) return 2;
  if (exitZero) return 0;
  const failing = LEVELS.slice(0, LEVELS.indexOf(failOn) + 1);
  return findings.some(
    ({ suppressed, level }) => suppressed === null && failing.includes(level),
  )
    ? 1
    : 0;
}

/** Notices of what was asked for and not done. */
const INCOMPLETE: readonly NoticeKind[] = [
  "not-found",
  "not-analysed",
  "rule-crashed",
  "not-written",
];
