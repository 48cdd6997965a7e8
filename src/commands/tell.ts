import type { Notice } from "../findings/notice.ts";
import type { ScanResult } from "../findings/scan-result.ts";
import { counted } from "../text/counted.ts";
import type { ChoiceFlags } from "./scan-flags.ts";
import type { Terminal } from "./terminal.ts";

/** Tells the user something on standard error, unless they asked for quiet. */
export function tell(
  { quiet }: Pick<ChoiceFlags, "quiet">,
  { stderr }: Terminal,
  line: string,
): void {
  if (!quiet) stderr.write(`${line}\n`);
}

/** One line a notice: what the matter is, and what to do. */
export function tellNotices(
  flags: Pick<ChoiceFlags, "quiet">,
  terminal: Terminal,
  notices: readonly Notice[],
): void {
  for (const { path, message } of notices) {
    const place = path === undefined ? "" : `${path}: `;
    tell(flags, terminal, `warning: ${place}${message}`);
  }
}

/** What a scan has to say beside its findings. */
export function tellScan(
  flags: ChoiceFlags,
  terminal: Terminal,
  { notices, summary }: ScanResult,
): void {
  tellNotices(flags, terminal, notices);
  if (summary.files === 0) {
    tell(flags, terminal, "warning: No Python files were found.");
  }
  if (!flags.verbose) return;
  const read = `${counted(summary.files, "file")} (${summary.bytes} bytes)`;
  const parsed = `${summary.parsed} (${summary.parsedBytes} bytes)`;
  tell(flags, terminal, `Read ${read}, parsed ${parsed}.`);
  tell(flags, terminal, summary.judgedBy);
}
