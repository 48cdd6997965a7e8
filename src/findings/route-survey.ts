import type { Level, Route } from "./finding.ts";

/** A route of the project with what it can run into. */
export interface RouteHazards extends Route {
  /** `hook` for code that runs around requests: `before_request`, an error handler, middleware. */
  readonly kind: "route" | "hook";
  /** Under ASGI, an `async` handler runs on the event loop and a plain one in a pool of threads. */
  readonly served: "wsgi" | "asgi";
  readonly form: "plain" | "async";
  /** How many findings it reaches. */
  readonly hazards: number;
  /** The worst of them; null when there is none. */
  readonly worst: { readonly level: Level; readonly code: string } | null;
}

/** The same, with how much is known of what it does. */
export interface SurveyedRoute extends RouteHazards {
  readonly calls: CallCoverage;
}

/** How many of the calls that a route makes, its own and those of the project's functions it reaches, are understood. */
export interface CallCoverage {
  readonly total: number;
  readonly resolved: number;
  /** Why the others are not, with how many each, the most frequent first. */
  readonly reasons: readonly {
    readonly because: string;
    readonly count: number;
  }[];
}
