import { dirname, resolve } from "node:path";
import { LEVELS, type Finding } from "../findings/finding.ts";
import type { Notice, NoticeKind } from "../findings/notice.ts";
import type { ScanOptions } from "../scan.ts";
import type { ScanFlags } from "./scan-flags.ts";
import type { ExitCode } from "./terminal.ts";

/** 2 when something that was asked for could not be done, 1 for findings at or above their file's `fail-on`. */
export function exitCodeOf(
  findings: readonly Finding[],
  notices: readonly Notice[],
  { cwd, settingsAt }: ScanOptions,
  { exitZero }: ScanFlags,
): ExitCode {
  if (notices.some(({ kind }) => isIncomplete(kind))) return 2;
  if (exitZero) return 0;
  const fails = ({ suppressed, level, path }: Finding): boolean => {
    const { failOn } = settingsAt(dirname(resolve(cwd, path)));
    return (
      suppressed === null && LEVELS.indexOf(level) <= LEVELS.indexOf(failOn)
    );
  };
  return findings.some(fails) ? 1 : 0;
}

/** Whether a notice of this kind tells of something that was asked for and not done. */
export function isIncomplete(kind: string): boolean {
  return INCOMPLETE.some((one) => one === kind);
}

const INCOMPLETE: readonly NoticeKind[] = [
  "not-found",
  "not-analysed",
  "rule-crashed",
  "not-written",
];
