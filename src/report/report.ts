import type { ScanResult } from "../findings/scan-result.ts";
import type { Shard } from "../findings/part.ts";
import type { Paint } from "./paint.ts";

/** What a report needs to know beside the findings. */
export interface ReportContext {
  /** The version of hanglint, e.g. `0.1.0`. */
  readonly version: string;
  /** Colours a piece of text; gives it back as it is where colour is off. */
  readonly paint: Paint;
  /**
   * Where a path of the result stands below the root of the sources, the top level of the git checkout:
   * POSIX, no leading `./`. Reports for code hosts count from there.
   */
  readonly pathFromRoot: (path: string) => string;
  /** The commit that is checked out, for SARIF; null where it is not known. */
  readonly versionControl: {
    readonly repositoryUri: string;
    readonly revisionId: string;
    readonly branch: string | null;
  } | null;
  /** For SARIF: tells several logs of one commit apart, e.g. `services/api`. */
  readonly category: string | null;
  /** For SARIF: the share of the findings that the run reports; null for all. */
  readonly shard: Shard | null;
  /** For SARIF: whether findings that a comment or the baseline suppresses are in it, marked so. */
  readonly suppressed: "left out" | "reported";
  /** Whether the text report ends with what was found in how many files. */
  readonly closing: "counts" | "none";
}

/** Findings to text, ready to be written: ends with a line end unless it is empty. */
export type Report = (result: ScanResult, context: ReportContext) => string;

/** The values of `--output-format`. */
export const REPORT_FORMATS = [
  ...(["text", "concise", "json", "sarif", "github"] as const),
  ...(["gitlab", "rdjson", "junit", "markdown"] as const),
];

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The report of a format; each is loaded when it is first asked for. */
export async function loadReport(format: ReportFormat): Promise<Report> {
  switch (format) {
    case "text":
      return (await import("./text/text.ts")).text;
    case "concise":
      return (await import("./concise.ts")).concise;
    case "json":
      return (await import("./json.ts")).json;
    case "sarif":
      return (await import("./sarif/log.ts")).sarif;
    case "github":
      return (await import("./github.ts")).github;
    case "gitlab":
      return (await import("./gitlab.ts")).gitlab;
    case "rdjson":
      return (await import("./rdjson.ts")).rdjson;
    case "junit":
      return (await import("./junit.ts")).junit;
    case "markdown":
      return (await import("./markdown.ts")).markdown;
  }
}
