import { countFixable } from "../findings/combine-fixes.ts";
import { decodeFile } from "../project/decode-file.ts";
import { unifiedDiff } from "../report/patch.ts";
import { scan, type ScanOptions } from "../scan.ts";
import { counted } from "../text/counted.ts";
import { exitCodeOf } from "./exit-code.ts";
import { fixAll, writeChanges, type ChangedFile } from "./fixes.ts";
import { withProgress } from "./progress.ts";
import type { Review } from "./review.ts";
import type { ScanFlags } from "./scan-flags.ts";
import { tell, tellNotices, tellScan } from "./tell.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { uninterrupted } from "./uninterrupted.ts";
import { writeReports } from "./write-reports.ts";

/** `--fix` and `--diff`: makes the fixes, or shows what they would change, and reports what is left. */
export async function mend(
  options: ScanOptions,
  review: Review,
  flags: ScanFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const { result, changes, notices } = await withProgress(
    flags,
    terminal,
    (onProgress) =>
      fixAll(
        { ...options, onProgress },
        flags.unsafeFixes ? ["safe", "unsafe"] : ["safe"],
        review,
      ),
  );
  tellScan(flags, terminal, result);
  tellNotices(flags, terminal, notices);
  const left = flags.unsafeFixes ? 0 : countFixable(result.findings, "unsafe");
  if (left > 0) {
    const fixes = counted(left, "unsafe fix", "unsafe fixes");
    tell(flags, terminal, `${fixes} left out; --unsafe-fixes makes them.`);
  }

  if (flags.diff) {
    for (const change of changes) terminal.stdout.write(diffOf(change));
    const code = exitCodeOf([], result.notices, options, flags);
    return code === 0 && changes.length > 0 && !flags.exitZero ? 1 : code;
  }
  const [given] = options.overlay.values();
  if (given) {
    // Standard input has no file to write: its fixed bytes are the output.
    terminal.stdout.write(changes[0]?.after ?? given);
    return exitCodeOf(result.findings, result.notices, options, flags);
  }
  const unwritten = uninterrupted(() => writeChanges(changes));
  tellNotices(flags, terminal, unwritten);
  const written = changes.filter(
    ({ path }) => !unwritten.some((notice) => notice.path === path),
  );
  if (written.length > 0) {
    const count = written.reduce((sum, { fixes }) => sum + fixes, 0);
    const files = counted(written.length, "file");
    tell(
      flags,
      terminal,
      `Made ${counted(count, "fix", "fixes")} in ${files}.`,
    );
  }
  const remaining = unwritten.length > 0 ? review(await scan(options)) : result;
  await writeReports(remaining, options, flags, terminal);
  return exitCodeOf(
    remaining.findings,
    [...remaining.notices, ...unwritten],
    options,
    flags,
  );
}

/** A change as a unified diff. */
export function diffOf({ path, before, after }: ChangedFile): string {
  const textOf = (bytes: Buffer): string => decodeFile(bytes, path)?.text ?? "";
  return unifiedDiff(path, textOf(before), textOf(after));
}
