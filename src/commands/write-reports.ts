import { appendFileSync } from "node:fs";
import type { ScanResult } from "../findings/scan-result.ts";
import { writeAtomically } from "../project/write-file.ts";
import { loadReport, type ReportFormat } from "../report/report.ts";
import type { ScanOptions } from "../scan.ts";
import { reportContext } from "./report-context.ts";
import { reportTargets, type ReportTarget } from "./report-targets.ts";
import type { ScanFlags } from "./scan-flags.ts";
import { tell } from "./tell.ts";
import { uninterrupted } from "./uninterrupted.ts";
import { UsageError, type Terminal } from "./terminal.ts";
import { VERSION } from "./version.ts";

/**
 * Writes every report that the flags ask for.
 * @throws UsageError where a file cannot be written
 */
export async function writeReports(
  result: ScanResult,
  options: ScanOptions,
  flags: ScanFlags,
  terminal: Terminal,
): Promise<void> {
  const targets = reportTargets(flags, terminal.cwd);
  for (const target of targets) {
    const text = await textFor(target);
    if (target.to.kind === "file") writeFile(target.to.absolute, text);
    else terminal.stdout.write(text);
  }
  const summary = terminal.env["GITHUB_STEP_SUMMARY"];
  if (summary && targets.some(({ format }) => format === "github")) {
    addToSummary(summary, await reportAs("markdown"));
  }

  async function textFor({ format, to }: ReportTarget): Promise<string> {
    if (flags.statistics && format === flags.outputFormat) {
      const { statistics } = await import("../report/statistics.ts");
      return statistics(result);
    }
    return reportAs(format, to.kind);
  }

  async function reportAs(
    format: ReportFormat,
    to: ReportTarget["to"]["kind"] = "file",
  ): Promise<string> {
    const report = await loadReport(format);
    return report(result, reportContext(options, flags, terminal, to));
  }

  /** A job without its table has still all annotations: no reason to fail it. */
  function addToSummary(path: string, text: string): void {
    try {
      appendFileSync(path, `${text}\n`);
    } catch {
      const problem = `${path} cannot be written, so the job's summary lacks the findings.`;
      tell(flags, terminal, `warning: ${problem}`);
    }
  }
}

/** Leaves in every SARIF log that was asked for that a bug ended the run. */
export async function writeFailure(
  flags: ScanFlags,
  terminal: Terminal,
): Promise<void> {
  const { failedLog } = await import("../report/sarif/failed-log.ts");
  const text = failedLog(VERSION);
  for (const { format, to } of reportTargets(flags, terminal.cwd)) {
    if (format !== "sarif") continue;
    if (to.kind === "file") writeFile(to.absolute, text);
    else terminal.stdout.write(text);
  }
}

/**
 * @param flag what names the file on the command line
 * @throws UsageError where the file cannot be written; what was there before then stays.
 */
export function writeFile(
  absolute: string,
  text: string,
  flag: "--output-file" | "--baseline" = "--output-file",
): void {
  try {
    uninterrupted(() => {
      writeAtomically(absolute, Buffer.from(text));
    });
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? error.message : String(error),
      `name a file that can be written with ${flag}`,
    );
  }
}
