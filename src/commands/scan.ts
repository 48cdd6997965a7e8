import { SettingsError } from "../settings/settings-error.ts";
import { cachedScan } from "../scan/cached-scan.ts";
import { cacheIn } from "./cache.ts";
import { exitCodeOf } from "./exit-code.ts";
import { askedFor } from "./part.ts";
import { withProgress } from "./progress.ts";
import { checkSourceRoot } from "./report-context.ts";
import { reportTargets } from "./report-targets.ts";
import { reviewOf } from "./review.ts";
import type { ScanFlags } from "./scan-flags.ts";
import { scanOptions } from "./scan-options.ts";
import { tellScan } from "./tell.ts";
import { UsageError, type ExitCode, type Terminal } from "./terminal.ts";
import { writeFailure, writeReports } from "./write-reports.ts";

/** `hanglint scan`: finds and reports; with `--fix` or `--diff` it mends, too. */
export async function scanCommand(
  paths: readonly string[],
  flags: ScanFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  // What cannot be written is refused before anything is scanned or mended.
  reportTargets(flags, terminal.cwd);
  checkSourceRoot(flags, terminal);
  try {
    return await scanAndReport(paths, flags, terminal);
  } catch (error) {
    const isBug = !(
      error instanceof UsageError || error instanceof SettingsError
    );
    if (isBug) await writeFailure(flags, terminal);
    throw error;
  }
}

async function scanAndReport(
  paths: readonly string[],
  flags: ScanFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  if (flags.watch) {
    const { watch } = await import("./watch.ts");
    return watch(paths, flags, terminal);
  }
  const asked = askedFor(paths, flags, terminal);
  const options = await scanOptions(asked.paths, flags, terminal);
  if (flags.showSettings || flags.showFiles) {
    const { show } = await import("./show.ts");
    return show(options, flags, terminal);
  }
  const review = reviewOf(options, asked.part, flags);
  if (flags.addIgnore !== undefined) {
    const { addIgnores } = await import("./add-ignore.ts");
    return addIgnores(options, review, flags.addIgnore, flags, terminal);
  }
  if (flags.fix || flags.diff) {
    const { mend } = await import("./mend.ts");
    return mend(options, review, flags, terminal);
  }
  const cache = flags.cache ? cacheIn(terminal) : null;
  const all = await withProgress(flags, terminal, (onProgress) =>
    cachedScan({ ...options, onProgress }, cache),
  );
  const result = review(all);
  tellScan(flags, terminal, result);
  await writeReports(result, options, flags, terminal);
  return exitCodeOf(result.findings, result.notices, options, flags);
}
