import { scan } from "../scan.ts";
import { exitCodeOf } from "./exit-code.ts";
import { reportTargets } from "./report-targets.ts";
import type { ScanFlags } from "./scan-flags.ts";
import { scanOptions } from "./scan-options.ts";
import { tellScan } from "./tell.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { writeReports } from "./write-reports.ts";

/** `hanglint scan`: finds and reports; with `--fix` or `--diff` it mends, too. */
export async function scanCommand(
  paths: readonly string[],
  flags: ScanFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const options = await scanOptions(paths, flags, terminal);
  if (flags.showSettings || flags.showFiles) {
    const { show } = await import("./show.ts");
    return show(options, flags, terminal);
  }
  // Refuses what cannot be written before anything is scanned or mended.
  reportTargets(flags, terminal.cwd);
  if (flags.fix || flags.diff) {
    const { mend } = await import("./mend.ts");
    return mend(options, flags, terminal);
  }
  const result = await scan(options);
  tellScan(flags, terminal, result);
  await writeReports(result, options, flags, terminal);
  return exitCodeOf(result.findings, result.notices, options, flags);
}
