import type { ScanResult } from "../findings/scan-result.ts";
import { concise } from "./concise.ts";
import { json } from "./json.ts";
import type { Paint } from "./paint.ts";
import { sarif } from "./sarif/log.ts";
import { text } from "./text/text.ts";

/** What a report needs to know beside the findings. */
export interface ReportContext {
  /** The version of hanglint, e.g. `0.1.0`. */
  readonly version: string;
  /** Colours a piece of text; gives it back as it is where colour is off. */
  readonly paint: Paint;
  /**
   * The working directory relative to the root of the sources (the top level of the git
   * checkout): POSIX, `""` or ending in `/`. Only SARIF counts from that root.
   */
  readonly sourcePrefix: string;
}

/** Findings to text, ready to be written: ends with a line end unless it is empty. */
export type Report = (result: ScanResult, context: ReportContext) => string;

/** Every output format with its report. */
export const REPORTS = { text, concise, json, sarif } as const satisfies Record<
  string,
  Report
>;

/** The value of `--output-format`. */
export type ReportFormat = keyof typeof REPORTS;
