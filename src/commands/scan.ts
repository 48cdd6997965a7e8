import { scan } from "../scan.ts";
import { checkOutputFile, exitCodeOf, writeReport } from "./conclude.ts";
import type { ScanFlags } from "./scan-flags.ts";
import { scanOptions } from "./scan-options.ts";
import { tellScan } from "./tell.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** `hanglint scan`: finds and reports; with `--fix` or `--diff` it mends, too. */
export async function scanCommand(
  paths: readonly string[],
  flags: ScanFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const options = await scanOptions(paths, flags, terminal);
  checkOutputFile(flags, terminal);
  if (flags.fix || flags.diff) {
    const { mend } = await import("./mend.ts");
    return mend(options, flags, terminal);
  }
  const result = await scan(options);
  tellScan(flags, terminal, result);
  await writeReport(result, options, flags, terminal);
  return exitCodeOf(result.findings, result.notices, flags);
}
