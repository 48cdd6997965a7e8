import { resolve } from "node:path";
import { LEVELS } from "../findings/finding.ts";
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
      `cannot write ${flags.outputFile}: ${String(error)}`,
      "name a file in a folder that exists and can be written",
    );
  }
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
  { findings, notices }: ScanResult,
  { exitZero, failOn }: ScanFlags,
): ExitCode {
  const isIncomplete = notices.some(
    ({ kind }) => kind === "not-found" || kind === "rule-crashed",
  );
  if (isIncomplete) return 2;
  if (exitZero) return 0;
  const failing = LEVELS.slice(0, LEVELS.indexOf(failOn) + 1);
  return findings.some(
    ({ suppressed, level }) => suppressed === null && failing.includes(level),
  )
    ? 1
    : 0;
}
