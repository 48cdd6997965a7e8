import type { ScanResult } from "../findings/scan-result.ts";
import { scan } from "../scan.ts";
import { exitCodeOf, writeReport } from "./conclude.ts";
import type { ScanFlags } from "./scan-flags.ts";
import { scanOptions } from "./scan-options.ts";
import { tell, tellNotices } from "./tell.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** `hanglint scan`: finds and reports; with `--fix` or `--diff` it mends, too. */
export async function scanCommand(
  paths: readonly string[],
  flags: ScanFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const options = await scanOptions(paths, flags, terminal);
  if (flags.fix || flags.diff) {
    const { mend } = await import("./mend.ts");
    return mend(options, flags, terminal);
  }
  const result = await scan(options);
  tellNotices(flags, terminal, result.notices);
  if (result.summary.files === 0) {
    tell(flags, terminal, "warning: No Python files were found.");
  }
  if (flags.verbose) tellCounts(result, flags, terminal);
  await writeReport(result, options, flags, terminal);
  return exitCodeOf(result, flags);
}

function tellCounts(
  { summary }: ScanResult,
  flags: ScanFlags,
  terminal: Terminal,
): void {
  tell(
    flags,
    terminal,
    `Read ${summary.files} files (${summary.bytes} bytes), parsed ${summary.parsed} (${summary.parsedBytes} bytes).`,
  );
  tell(
    flags,
    terminal,
    "Assumed Gunicorn's defaults: sync workers, timeout 30 s.",
  );
}
