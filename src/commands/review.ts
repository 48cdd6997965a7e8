import { compareWith, type Entry } from "../findings/baseline/baseline.ts";
import { compareNotices, type Notice } from "../findings/notice.ts";
import { partOf, type Part } from "../findings/part.ts";
import type { ScanResult } from "../findings/scan-result.ts";
import type { ScanOptions } from "../scan.ts";
import { counted } from "../text/counted.ts";
import { judgedTest, pathIn, readBaseline } from "./baseline-file.ts";
import { changedTest } from "./changed-since.ts";
import type { ScanFlags } from "./scan-flags.ts";
import { UsageError } from "./terminal.ts";

/** What is done with a scan's result before it is reported or mended. */
export type Review = (result: ScanResult) => ScanResult;

/** The flags that name what is not reported. */
export type ReviewFlags = Pick<ScanFlags, "baseline" | "changedSince">;

/**
 * Gives the findings that the baseline holds, or that stand on unchanged lines, their status, then takes the
 * part that was asked for.
 * @throws UsageError
 */
export function reviewOf(
  options: ScanOptions,
  part: Part,
  flags: ReviewFlags,
): Review {
  const baseline = againstBaseline(options, flags);
  const changed =
    flags.changedSince === undefined
      ? null
      : changedTest(options.cwd, flags.changedSince);
  return (result) => {
    const compared = baseline(result);
    return partOf(changed ? onlyChanged(compared, changed) : compared, part);
  };
}

function againstBaseline(options: ScanOptions, flags: ReviewFlags): Review {
  if (flags.baseline === false) return (result) => result;
  const file = readBaseline(options.cwd, flags.baseline);
  const { baseline, shown } = file;
  if (baseline === null) {
    if (flags.baseline === undefined) return (result) => result;
    throw new UsageError(
      `--baseline names ${shown}, which is no file`,
      "`hanglint baseline` writes one",
    );
  }
  const pathOf = pathIn(file, options.cwd);
  const isJudged = judgedTest(file, options);
  return (result) => {
    const { findings } = result;
    const compared = compareWith(baseline, findings, pathOf, isJudged);
    const notices = [...result.notices, ...staleNotice(shown, compared.stale)];
    return {
      ...result,
      findings: compared.findings,
      notices: notices.sort(compareNotices),
    };
  };
}

/** How many stale entries a notice names. */
const MOST_NAMED = 3;

function staleNotice(path: string, stale: readonly Entry[]): Notice[] {
  if (stale.length === 0) return [];
  const named = stale
    .slice(0, MOST_NAMED)
    .map((entry) => `${entry.code} in \`${entry.path}\``);
  const more = stale.length - named.length;
  const all = [...named, ...(more > 0 ? [`${more} more`] : [])].join(", ");
  const stand = stale.length === 1 ? "stands" : "stand";
  return [
    {
      kind: "stale-baseline",
      path,
      message: `${counted(stale.length, "entry", "entries")} ${stand} for what is no longer found (${all}). Take them out with \`hanglint baseline --prune\`.`,
    },
  ];
}

function onlyChanged(
  result: ScanResult,
  changed: ReturnType<typeof changedTest>,
): ScanResult {
  return {
    ...result,
    findings: result.findings.map((finding) =>
      finding.suppressed === null && !changed(finding, result.sources)
        ? {
            ...finding,
            suppressed: {
              kind: "unchanged",
              because: "Neither its line nor the way to it has changed.",
            },
          }
        : finding,
    ),
  };
}
