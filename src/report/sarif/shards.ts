import type { Run } from "sarif";
import type { Shard } from "../../findings/part.ts";
import { MergeError } from "./merge-error.ts";

/** What a log says of the share that it is: `hanglint merge` misses one that is not there. */
export function shardProperties({ index, count }: Shard) {
  return { shard: `${index}/${count}` };
}

/** The run as one that was not shared would have it. */
export function withoutShard({ properties, ...run }: Run): Run {
  const { shard, ...rest } = properties ?? {};
  const others = shard === undefined ? properties : rest;
  return others === undefined || Object.keys(others).length === 0
    ? run
    : { ...run, properties: others };
}

/** @throws MergeError where one of the shards is missing, or is there twice */
export function requireAllShards(
  runs: readonly { readonly name: string; readonly run: Run }[],
): void {
  const byShard = new Map<string, string>();
  for (const { name, run } of runs) {
    const shard: unknown = run.properties?.["shard"];
    const label = typeof shard === "string" ? shard : "whole";
    const other = byShard.get(label);
    if (other !== undefined && label !== "whole") {
      throw new MergeError(
        `${other} and ${name} are both shard ${label}`,
        "name the log of each shard once",
      );
    }
    byShard.set(label, name);
  }
  const counts = new Set(
    [...byShard.keys()].map((label) => label.split("/")[1]),
  );
  if (counts.size > 1) {
    throw new MergeError(
      `these are shards of different scans: ${[...byShard.keys()].join(", ")}`,
      "merge the logs of one scan's shards",
    );
  }
  const [count] = counts;
  for (let index = 1; index <= Number(count ?? 0); index += 1) {
    const label = `${index}/${count ?? ""}`;
    if (byShard.has(label)) continue;
    throw new MergeError(
      `shard ${label} is missing`,
      "merge the logs of all shards: code scanning would take the findings of a missing one for fixed",
    );
  }
}
