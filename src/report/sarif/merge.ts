import type { Log, Result, Run } from "sarif";
import { MergeError } from "./merge-error.ts";
import { mergedNotices } from "./merged-notices.ts";
import { requireAllShards, withoutShard } from "./shards.ts";

/** A log with the name of its file. */
export interface NamedLog {
  readonly name: string;
  readonly log: Log;
}

interface NamedRun {
  readonly name: string;
  readonly run: Run;
}

/**
 * One log of several that belong together: of the shards of a scan it is, byte for byte, the log of the
 * scan that was not shared. Runs of different categories stay apart.
 * @throws MergeError where runs do not belong together, or a shard is missing
 */
export function mergeLogs(logs: readonly NamedLog[]): Log {
  const byCategory = new Map<string, NamedRun[]>();
  for (const { name, log } of logs) {
    for (const run of log.runs) {
      const category = run.automationDetails?.id ?? "";
      const others = byCategory.get(category);
      if (others === undefined) byCategory.set(category, [{ name, run }]);
      else others.push({ name, run });
    }
  }
  const [first] = logs;
  if (first === undefined) throw new RangeError("there is nothing to merge");
  return { ...first.log, runs: [...byCategory.values()].map(mergedRun) };
}

function mergedRun(runs: readonly NamedRun[]): Run {
  const [first, ...others] = runs;
  if (first === undefined) throw new RangeError("a category without a run");
  const head = headOf(first.run);
  for (const { name, run } of others) {
    if (headOf(run) === head) continue;
    throw new MergeError(
      `${first.name} and ${name} do not belong together: their versions, rules or commits differ`,
      "scan all shards of one commit with one hanglint and the same settings; --sarif-category keeps other runs apart",
    );
  }
  requireAllShards(runs);
  const results = mergedResults(runs);
  const { notifications, invocation } = mergedNotices(
    runs.map(({ run }) => run),
  );
  const { driver } = first.run.tool;
  return {
    ...withoutShard(first.run),
    tool: { driver: { ...driver, notifications } },
    invocations: [invocation],
    results,
  };
}

/** All of a run that does not depend on the part of the project that it reports on. */
function headOf(run: Run): string {
  return JSON.stringify({
    ...withoutShard(run),
    tool: { driver: { ...run.tool.driver, notifications: [] } },
    invocations: [],
    results: [],
  });
}

/** By path and place, each once, those of one place in the order in which their log has them. */
function mergedResults(runs: readonly NamedRun[]): Result[] {
  const all = runs.flatMap(({ run }) => run.results ?? []);
  const unlike = new Map(all.map((result) => [JSON.stringify(result), result]));
  const results = [...unlike.values()];
  const suppressing = results.filter(({ suppressions }) => suppressions);
  if (suppressing.length > 0 && suppressing.length < results.length) {
    throw new MergeError(
      "one of the logs reports suppressed findings, another does not",
      "give --report-suppressed to all scans or to none",
    );
  }
  return results.sort(compareResults);
}

function compareResults(a: Result, b: Result): number {
  const [left, right] = [placeOf(a), placeOf(b)];
  return (
    (left.path < right.path ? -1 : left.path > right.path ? 1 : 0) ||
    left.line - right.line ||
    left.column - right.column
  );
}

function placeOf({ locations }: Result) {
  const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
  return {
    path: decodeURIComponent(artifactLocation?.uri ?? ""),
    line: region?.startLine ?? 0,
    column: region?.startColumn ?? 0,
  };
}
