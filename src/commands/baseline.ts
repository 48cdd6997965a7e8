import {
  baselineOf,
  compareWith,
  pruned,
  type Baseline,
} from "../findings/baseline/baseline.ts";
import { renderBaseline } from "../findings/baseline/baseline-file.ts";
import { cachedScan } from "../scan/cached-scan.ts";
import { counted } from "../text/counted.ts";
import { judgedTest, pathIn, readBaseline } from "./baseline-file.ts";
import { cacheIn } from "./cache.ts";
import { isIncomplete } from "./exit-code.ts";
import type { ChoiceFlags } from "./scan-flags.ts";
import { scanOptions } from "./scan-options.ts";
import { tell, tellScan } from "./tell.ts";
import { UsageError, type ExitCode, type Terminal } from "./terminal.ts";
import { writeFile } from "./write-reports.ts";

export interface BaselineFlags extends ChoiceFlags {
  readonly prune: boolean;
  readonly baseline?: string;
}

/**
 * `hanglint baseline`: writes down what is found, so that scans report only what is new. What this run does
 * not judge, other files and other rules, stays as it is. With `--prune` nothing new is written.
 */
export async function baselineCommand(
  paths: readonly string[],
  flags: BaselineFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const { cwd } = terminal;
  const options = await scanOptions(paths, flags, terminal);
  if (options.overlay.size > 0) {
    throw new UsageError(
      "a baseline is about files, and standard input is none",
      "name the file instead",
    );
  }
  const file = readBaseline(cwd, flags.baseline);
  if (flags.prune && file.baseline === null) {
    throw new UsageError(
      `there is no baseline ${file.shown} to take anything out of`,
      "`hanglint baseline` without --prune writes one",
    );
  }
  const known = file.baseline ?? [];
  const result = await cachedScan(
    options,
    flags.cache ? cacheIn(terminal) : null,
  );
  tellScan(flags, terminal, result);
  // Nothing may be taken out for a file that could not be looked at.
  if (result.notices.some(({ kind }) => isIncomplete(kind))) return 2;

  const isJudged = judgedTest(file, options);
  const pathOf = pathIn(file, cwd);
  const { stale } = compareWith(known, result.findings, pathOf, isJudged);
  const baseline = flags.prune
    ? pruned(known, stale)
    : [
        ...known.filter((entry) => !isJudged(entry)),
        ...baselineOf(result.findings, pathOf),
      ];
  if (!flags.prune || stale.length > 0) {
    writeFile(file.absolute, renderBaseline(baseline), "--baseline");
  }
  const gone = `${counted(sum(stale), "finding")} that ${sum(stale) === 1 ? "is" : "are"} gone`;
  tell(
    flags,
    terminal,
    flags.prune
      ? `Took ${gone} out of ${file.shown}; ${counted(sum(baseline), "finding")} left.`
      : `Wrote ${counted(sum(baseline), "finding")} to ${file.shown}.`,
  );
  return 0;
}

function sum(entries: Baseline): number {
  return entries.reduce((total, { count }) => total + count, 0);
}
