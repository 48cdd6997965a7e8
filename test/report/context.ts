import type { ReportContext } from "../../src/report/report.ts";

/** What a report is told where a test does not care: no colours, scanned at the root of the sources. */
export const PLAIN: ReportContext = {
  version: "0.1.0",
  paint: (_, text) => text,
  pathFromRoot: (path) => path,
  versionControl: null,
  category: null,
  shard: null,
  suppressed: "left out",
  closing: "counts",
};
