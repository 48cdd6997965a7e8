import { countFixable } from "../findings/combine-fixes.ts";
import { decodePython } from "../project/decode.ts";
import { unifiedDiff } from "../report/patch.ts";
import type { ScanOptions } from "../scan.ts";
import { exitCodeOf, writeReport } from "./conclude.ts";
import { fixAll, writeChanges, type ChangedFile } from "./fixes.ts";
import type { ScanFlags } from "./scan-flags.ts";
import { counted, tell, tellNotices } from "./tell.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** `--fix` and `--diff`: makes the fixes, or shows what they would change, and reports what is left. */
export async function mend(
  options: ScanOptions,
  flags: ScanFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const { result, changes, count, notices } = await fixAll(
    options,
    flags.unsafeFixes ? ["safe", "unsafe"] : ["safe"],
  );
  tellNotices(flags, terminal, [...result.notices, ...notices]);
  const left = flags.unsafeFixes ? 0 : countFixable(result.findings, "unsafe");
  if (left > 0) {
    const fixes = counted(left, "unsafe fix", "unsafe fixes");
    tell(flags, terminal, `${fixes} left out; --unsafe-fixes makes them.`);
  }

  if (flags.diff) {
    for (const change of changes) terminal.stdout.write(diffOf(change));
    return changes.length > 0 && !flags.exitZero ? 1 : 0;
  }
  const [given] = options.overlay.values();
  if (given) {
    // Standard input has no file to write: its fixed text is the output.
    terminal.stdout.write((changes[0]?.after ?? given).toString("utf8"));
    return exitCodeOf(result, flags);
  }
  tellNotices(flags, terminal, writeChanges(changes));
  if (count > 0) {
    const fixes = counted(count, "fix", "fixes");
    const files = counted(changes.length, "file");
    tell(flags, terminal, `Made ${fixes} in ${files}.`);
  }
  await writeReport(result, options, flags, terminal);
  return exitCodeOf(result, flags);
}

function diffOf({ path, before, after }: ChangedFile): string {
  const textOf = (bytes: Buffer): string =>
    decodePython(bytes, path).source?.text ?? "";
  return unifiedDiff(path, textOf(before), textOf(after));
}
