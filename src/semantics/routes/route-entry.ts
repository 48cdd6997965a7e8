import type { ScopeRef } from "../value.ts";

/** Where requests come in: a URL with the code that answers it, or code that runs around requests. */
export interface RouteEntry {
  readonly kind: "route" | "hook";
  /** What people look at: the handler's function, or its class where many methods answer. */
  readonly at: ScopeRef;
  readonly methods: readonly string[];
  /** The rule as written, with the prefixes of its blueprints; `…` where it is computed; a hook's own name. */
  readonly path: string;
  /** The functions that the framework calls for it, the handler's own first. */
  readonly enters: readonly ScopeRef[];
  /** How the framework serves it: under ASGI, a plain handler runs in a pool of threads. */
  readonly served: "wsgi" | "asgi";
  /** Whether the handler is an `async def`. */
  readonly form: "plain" | "async";
}

/** The name of a part of a URL that is computed. */
export const COMPUTED = "…";
