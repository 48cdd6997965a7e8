import type { Span } from "../text/span.ts";
import type { Fix } from "./fix.ts";

/** How bad it is: `error` stalls a worker from a request with certainty, `note` is surely off the request path. */
export type Level = "error" | "warning" | "note";

export const LEVELS = ["error", "warning", "note"] as const satisfies Level[];

/** How sure the analysis is, independent of the level. */
export type Confidence = "high" | "medium" | "low";

/** A span in a file; paths are POSIX and relative to the scan's working directory. */
export interface Place {
  readonly path: string;
  readonly span: Span;
}

/** A request handler and the URL that reaches it. */
export interface Route {
  readonly methods: readonly string[];
  /** The URL rule as written, e.g. `/users/<int:id>`. */
  readonly path: string;
  /** Qualified name of the handler, e.g. `app.views.show`. */
  readonly handler: string;
  readonly at: Place;
}

/** One hop on the way from a route to the call to change. */
export interface Step extends Place {
  readonly message: string;
}

/** Why a finding is not shown: a comment in the source, the baseline, or that only what has changed was asked for. */
export interface Suppression {
  readonly kind: "comment" | "baseline" | "unchanged";
  readonly because: string;
}

/** One thing to change, as every report shows it. */
export interface Finding extends Place {
  /** Code of the rule, e.g. `HL101`. */
  readonly code: string;
  /** Name of the rule, e.g. `http-call-without-timeout`. */
  readonly name: string;
  readonly level: Level;
  readonly confidence: Confidence;
  /** One or more sentences; dynamic parts stand in backticks; the first sentence makes sense alone. */
  readonly message: string;
  /** Qualified name of the function around it, or of the module. */
  readonly within: string;
  /** What is called, e.g. `requests.get`. */
  readonly callee: string;
  /** The nearest routes that reach it, at most ten. */
  readonly routes: readonly Route[];
  /** How many routes more reach it. */
  readonly moreRoutes: number;
  /**
   * From the setting that gives the limit, where a file holds it, and the route's handler to the call; empty when
   * no route is known. The last step is the finding itself.
   */
  readonly trace: readonly Step[];
  readonly suppressed: Suppression | null;
  readonly fixes: readonly Fix[];
}

/** By path, place, then code: the order of every report. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.path, b.path) ||
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compareText(a.code, b.code)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
