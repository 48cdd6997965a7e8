import { createHash } from "node:crypto";
import type { Finding } from "./finding.ts";
import type { ScanResult } from "./scan-result.ts";

/** Which of its findings a run reports. The project is analysed whole in any case: what a call waits for may stand in any file. */
export interface Part {
  /** Files and folders as findings name them, `.` for all; null for all, too. */
  readonly paths: readonly string[] | null;
  readonly shard: Shard | null;
}

/** One of several machines that share the report; `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** The result with only those findings that the part asks for; all else in it tells of the whole project. */
export function partOf(result: ScanResult, { paths, shard }: Part): ScanResult {
  const isAsked = ({ path }: Finding): boolean =>
    (paths?.some((asked) => holds(asked, path)) ?? true) &&
    (shard === null || indexOf(path, shard.count) === shard.index);
  return { ...result, findings: result.findings.filter(isAsked) };
}

function holds(asked: string, path: string): boolean {
  return asked === "." || path === asked || path.startsWith(`${asked}/`);
}

/** All findings of a file go to one shard, whatever else is in the project. */
function indexOf(path: string, count: number): number {
  const digest = createHash("sha256").update(path).digest();
  return (digest.readUInt32BE() % count) + 1;
}
