import type { Log, Result, Run } from "sarif";
import type { ScanResult } from "../../src/findings/scan-result.ts";
import type { ReportContext } from "../../src/report/report.ts";
import { sarif } from "../../src/report/sarif/log.ts";
import { PLAIN } from "./context.ts";

/** A scan's SARIF log read back, with its one run and the results of it. */
export function logOf(
  result: ScanResult,
  context: Partial<ReportContext> = {},
): { log: Log; run: Run; results: readonly Result[] } {
  const text = sarif(result, { ...PLAIN, ...context });
  const log: unknown = JSON.parse(text);
  if (!isLog(log)) throw new Error("this is no log");
  const run = log.runs[0];
  if (run === undefined) throw new Error("the log has no run");
  return { log, run, results: run.results ?? [] };
}

function isLog(value: unknown): value is Log {
  return typeof value === "object" && value !== null && "runs" in value;
}
