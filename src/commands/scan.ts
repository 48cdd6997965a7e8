import { resolve } from "node:path";
import { countFixable } from "../findings/combine-fixes.ts";
import { LEVELS } from "../findings/finding.ts";
import type { Notice } from "../findings/notice.ts";
import type { ScanResult } from "../findings/scan-result.ts";
import { decodePython } from "../project/decode.ts";
import { writeAtomically } from "../project/write-file.ts";
import { unifiedDiff } from "../report/patch.ts";
import { REPORTS } from "../report/report.ts";
import { statistics } from "../report/statistics.ts";
import { scan, type ScanOptions } from "../scan.ts";
import { fixAll, writeChanges, type ChangedFile } from "./fixes.ts";
import { reportContext } from "./report-context.ts";
import type { ScanFlags } from "./scan-flags.ts";
import { scanOptions } from "./scan-options.ts";
import { UsageError, type ExitCode, type Terminal } from "./terminal.ts";

/** `hanglint scan`: finds, mends with `--fix`, and reports what is left. */
export async function scanCommand(
  paths: readonly string[],
  flags: ScanFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const options = await scanOptions(paths, flags, terminal);
  const tell = (line: string): void => {
    if (!flags.quiet) terminal.stderr.write(`${line}\n`);
  };
  const tellNotices = (notices: readonly Notice[]): void => {
    for (const { path, message } of notices) {
      tell(`warning: ${path === undefined ? "" : `${path}: `}${message}`);
    }
  };

  if (!flags.fix && !flags.diff) {
    const result = await scan(options);
    tellNotices(result.notices);
    if (flags.verbose) tellCounts(result, tell);
    writeReport(result, options, flags, terminal);
    return exitCode(result, flags);
  }

  const applicable = flags.unsafeFixes
    ? (["safe", "unsafe"] as const)
    : (["safe"] as const);
  const { result, changes, count, notices } = await fixAll(options, applicable);
  tellNotices([...result.notices, ...notices]);
  if (!flags.unsafeFixes) {
    const left = countFixable(result.findings, "unsafe");
    if (left > 0)
      tell(
        `${left} unsafe ${left === 1 ? "fix" : "fixes"} left out; --unsafe-fixes makes them.`,
      );
  }
  if (flags.diff) {
    for (const change of changes) terminal.stdout.write(diffOf(change));
    return changes.length > 0 && !flags.exitZero ? 1 : 0;
  }
  if (options.overlay.size > 0) {
    // Standard input has no file to write: its fixed text is the output.
    const [text] = options.overlay.values();
    const output = changes[0]?.after ?? text;
    if (output) terminal.stdout.write(output.toString("utf8"));
    return exitCode(result, flags);
  }
  tellNotices(writeChanges(changes));
  if (count > 0)
    tell(
      `Made ${count} ${count === 1 ? "fix" : "fixes"} in ${changes.length} ${changes.length === 1 ? "file" : "files"}.`,
    );
  writeReport(result, options, flags, terminal);
  return exitCode(result, flags);
}

function diffOf({ path, before, after }: ChangedFile): string {
  const textOf = (bytes: Buffer): string =>
    decodePython(bytes, path).source?.text ?? "";
  return unifiedDiff(path, textOf(before), textOf(after));
}

function writeReport(
  result: ScanResult,
  options: ScanOptions,
  flags: ScanFlags,
  terminal: Terminal,
): void {
  const report = flags.statistics
    ? statistics(result)
    : REPORTS[flags.outputFormat](
        result,
        reportContext(options, flags, terminal),
      );
  if (flags.outputFile === undefined) {
    terminal.stdout.write(report);
    return;
  }
  try {
    writeAtomically(
      resolve(terminal.cwd, flags.outputFile),
      Buffer.from(report),
    );
  } catch (error) {
    throw new UsageError(
      `cannot write ${flags.outputFile}: ${String(error)}`,
      "name a file in a folder that exists and can be written",
    );
  }
}

function tellCounts(
  { summary }: ScanResult,
  tell: (line: string) => void,
): void {
  tell(
    `Read ${summary.files} files (${summary.bytes} bytes), parsed ${summary.parsed} (${summary.parsedBytes} bytes).`,
  );
  tell("Assumed Gunicorn's defaults: sync workers, timeout 30 s.");
}

/** 2 when something that was asked for could not be done, 1 for findings at or above `--fail-on`. */
function exitCode(
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
