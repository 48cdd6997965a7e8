import { join } from "node:path";
import { discover } from "../project/discover.ts";
import { digestOf, fileState } from "../project/file-state.ts";
import { projectSession } from "../scan/project-session.ts";
import { settingsKey } from "../scan/settings-in-force.ts";
import type { ScanOptions } from "../scan.ts";
import { SettingsError } from "../settings/settings-error.ts";
import { counted } from "../text/counted.ts";
import { nearestBaseline } from "./baseline-file.ts";
import { askedFor } from "./part.ts";
import { reviewOf } from "./review.ts";
import type { ScanFlags } from "./scan-flags.ts";
import { scanOptions } from "./scan-options.ts";
import { tellScan } from "./tell.ts";
import { UsageError, type ExitCode, type Terminal } from "./terminal.ts";
import { writeReports } from "./write-reports.ts";

/**
 * `--watch`: scans, and again whenever a file has changed that a scan reads, until it is interrupted or nobody
 * reads any more. Lines on standard error say when a scan begins and ends: VS Code clears its problems by them.
 * It looks at the files now and then, since what a file system tells of changes differs from one to the other.
 */
export async function watch(
  paths: readonly string[],
  flags: ScanFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  refuseOthers(paths, flags);
  const session = projectSession();
  const { stdout, stderr, now } = terminal;
  let before: string | null = null;
  while (stdout.isOpen?.() !== false && stderr.isOpen?.() !== false) {
    const start = now();
    const state = await stateOf(paths, flags, terminal);
    const lookedFor = now() - start;
    if (state.digest !== before) {
      before = state.digest;
      stderr.write("[hanglint] checking\n");
      stderr.write(`[hanglint] found ${await checked(state.options)}\n`);
    }
    await pause(Math.max(PAUSE_MILLISECONDS, lookedFor * SHARE));
  }
  return 0;

  async function checked(options: ScanOptions | Error): Promise<string> {
    try {
      if (options instanceof Error) throw options;
      const { part } = askedFor(paths, flags, terminal);
      const review = reviewOf(options, part, flags);
      const result = review((await session.scan(options)).result);
      tellScan(flags, terminal, result);
      await writeReports(result, options, flags, terminal);
      const open = result.findings.filter(
        ({ suppressed }) => suppressed === null,
      );
      return counted(open.length, "problem");
    } catch (error) {
      if (!isUsersError(error)) throw error;
      stderr.write(`error: ${error.message}\nhint: ${error.hint}\n`);
      return "nothing: it could not look";
    }
  }
}

/** A change is seen within this time. */
const PAUSE_MILLISECONDS = 300;

/** The pause is at least so many times as long as the look at the files: a large project costs no more. */
const SHARE = 20;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

function refuseOthers(paths: readonly string[], flags: ScanFlags): void {
  const other = [
    ...(flags.fix ? ["--fix"] : []),
    ...(flags.diff ? ["--diff"] : []),
    ...(flags.addIgnore === undefined ? [] : ["--add-ignore"]),
    ...(flags.showSettings ? ["--show-settings"] : []),
    ...(flags.showFiles ? ["--show-files"] : []),
    ...(paths.includes("-") || flags.stdinFilename !== undefined
      ? ["standard input"]
      : []),
  ][0];
  if (other === undefined) return;
  throw new UsageError(
    `--watch scans again and again, and ${other} is for one run`,
    "leave one of the two out",
  );
}

/** Everything that a scan reads, as the disk describes it; and what a scan would be asked. */
async function stateOf(
  paths: readonly string[],
  flags: ScanFlags,
  terminal: Terminal,
): Promise<{ readonly digest: string; readonly options: ScanOptions | Error }> {
  const baseline = nearestBaseline(terminal.cwd);
  const others = flags.baseline
    ? [baseline, join(terminal.cwd, flags.baseline)]
    : [baseline];
  try {
    const asked = askedFor(paths, flags, terminal);
    const options = await scanOptions(asked.paths, flags, terminal);
    const found = discover(options);
    const files = [...found.files, ...found.deploymentFiles, ...found.pinFiles];
    const { digest } = fileState(
      [...files.map(({ absolute }) => absolute), ...others],
      [JSON.stringify(settingsKey(found.files, options))],
    );
    return { digest, options };
  } catch (error) {
    if (!isUsersError(error)) throw error;
    return { digest: digestOf([error.message]), options: error };
  }
}

function isUsersError(error: unknown): error is UsageError | SettingsError {
  return error instanceof UsageError || error instanceof SettingsError;
}
