import type { ScanResult } from "../../findings/scan-result.ts";
import type { ReportContext } from "../report.ts";
import { shownOf } from "../shown.ts";
import { countSources } from "../sources.ts";
import { closingOf } from "./closing.ts";
import { blockOf } from "./block.ts";

/** For people: each finding with its code, route, trace and fix, then what was scanned. */
export function text(
  result: ScanResult,
  { paint, closing }: ReportContext,
): string {
  const sourceAt = countSources(result.sources);
  const blocks = shownOf(result.findings).map((finding) =>
    blockOf(finding, sourceAt, paint),
  );
  const parts = closing === "none" ? blocks : [...blocks, closingOf(result)];
  return parts.map((lines) => `${lines.join("\n")}\n`).join("\n");
}
