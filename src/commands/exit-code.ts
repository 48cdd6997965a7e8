import { LEVELS, type Finding } from "../findings/finding.ts";
import type { Notice, NoticeKind } from "../findings/notice.ts";
import type { ScanFlags } from "./scan-flags.ts";
import type { ExitCode } from "./terminal.ts";

/** 2 when something that was asked for could not be done, 1 for findings at or above `--fail-on`. */
export function exitCodeOf(
  findings: readonly Finding[],
  notices: readonly Notice[],
  { exitZero, failOn }: ScanFlags,
): ExitCode {
  if (notices.some(({ kind }) => INCOMPLETE.includes(kind))) return 2;
  if (exitZero) return 0;
  const failing = LEVELS.slice(0, LEVELS.indexOf(failOn) + 1);
  return findings.some(
    ({ suppressed, level }) => suppressed === null && failing.includes(level),
  )
    ? 1
    : 0;
}

/** Notices of what was asked for and not done. */
const INCOMPLETE: readonly NoticeKind[] = [
  "not-found",
  "not-analysed",
  "rule-crashed",
  "not-written",
];
