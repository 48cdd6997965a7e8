import type { Notice } from "../findings/notice.ts";
import type { ScanFlags } from "./scan-flags.ts";
import type { Terminal } from "./terminal.ts";

/** Tells the user something on standard error, unless they asked for quiet. */
export function tell(
  { quiet }: ScanFlags,
  { stderr }: Terminal,
  line: string,
): void {
  if (!quiet) stderr.write(`${line}\n`);
}

/** One line a notice: what the matter is, and what to do. */
export function tellNotices(
  flags: ScanFlags,
  terminal: Terminal,
  notices: readonly Notice[],
): void {
  for (const { path, message } of notices) {
    const place = path === undefined ? "" : `${path}: `;
    tell(flags, terminal, `warning: ${place}${message}`);
  }
}

/** `1 fix`, `2 fixes` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
