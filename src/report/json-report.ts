/**
 * The JSON report, a public contract: within a version, members are added and never changed.
 * Paths are POSIX and relative to the working directory.
 */
export interface JsonReport {
  readonly version: 1;
  readonly tool: { readonly name: "hanglint"; readonly version: string };
  readonly diagnostics: readonly JsonDiagnostic[];
  readonly notices: readonly JsonNotice[];
  readonly summary: JsonSummary;
}

/** Line and column from 1, columns in UTF-16 code units. */
export interface JsonPosition {
  readonly line: number;
  readonly column: number;
}

/** A range in a file; the end is exclusive. */
export interface JsonPlace {
  readonly path: string;
  readonly range: { readonly start: JsonPosition; readonly end: JsonPosition };
}

/** One finding; `trace` leads from a route's handler to the call and is empty without a route. */
export interface JsonDiagnostic extends JsonPlace {
  readonly code: string;
  readonly name: string;
  readonly level: "error" | "warning" | "note";
  readonly confidence: "high" | "medium" | "low";
  /** Dynamic parts stand in backticks. */
  readonly message: string;
  readonly routes: readonly JsonRoute[];
  readonly trace: readonly JsonStep[];
  readonly suppressed: null | {
    readonly kind: "comment" | "baseline" | "unchanged";
    readonly because: string;
  };
  readonly fixes: readonly JsonFix[];
}

/** A route that reaches the call. */
export interface JsonRoute {
  readonly methods: readonly string[];
  readonly path: string;
  readonly handler: string;
  readonly at: JsonPlace;
}

/** One hop on the way from the route to the call. */
export interface JsonStep extends JsonPlace {
  readonly message: string;
}

/** Edits that go together; ranges are those of the file as scanned. */
export interface JsonFix {
  readonly title: string;
  readonly applicability: "safe" | "unsafe" | "display";
  readonly edits: readonly (JsonPlace & { readonly newText: string })[];
}

/** Trouble with an input that did not stop the scan. */
export interface JsonNotice {
  readonly kind: string;
  readonly path?: string;
  readonly message: string;
}

/** Counts of files, bytes and findings; suppressed findings are not counted. */
export interface JsonSummary {
  readonly files: number;
  readonly parsed: number;
  readonly bytes: number;
  readonly parsedBytes: number;
  readonly testFilesSkipped: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}
