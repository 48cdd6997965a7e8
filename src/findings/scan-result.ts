import type { Finding } from "./finding.ts";
import type { Notice } from "./notice.ts";
import type { RuleInfo } from "./rule-info.ts";

/** A scanned file as reports need it. */
export interface SourceText {
  /** POSIX, relative to the working directory. */
  readonly path: string;
  /** Decoded, without byte order mark, line ends as in the file. */
  readonly text: string;
  /**
   * The bytes read as UTF-8 whatever the declared encoding, byte order mark kept as U+FEFF:
   * what GitHub's line hash is computed from.
   */
  readonly utf8: string;
}

/** Counts for the closing line of a report. */
export interface Summary {
  /** Python files found. */
  readonly files: number;
  /** Bytes of those files. */
  readonly bytes: number;
  /** Files whose imports made them worth parsing. */
  readonly parsed: number;
  /** Bytes of the parsed files. */
  readonly parsedBytes: number;
  /** Test files left out. */
  readonly testFilesSkipped: number;
  /** A sentence: by which settings of Gunicorn the code is judged, and where they come from. */
  readonly judgedBy: string;
}

/** Everything that a scan found, for reports to choose from. Findings and notices are sorted. */
export interface ScanResult {
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
  readonly summary: Summary;
  /** The rules that ran. */
  readonly rules: readonly RuleInfo[];
  /** The files that findings, routes, traces or fixes name, by path. */
  readonly sources: ReadonlyMap<string, SourceText>;
}
