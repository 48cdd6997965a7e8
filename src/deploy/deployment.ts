import type { Span } from "../text/span.ts";

/** A setting with where it was written; null for Gunicorn's default. */
export interface Setting<Value> {
  readonly value: Value;
  readonly source: { readonly path: string; readonly span: Span } | null;
}

export type WorkerClass = "sync";

/** How Gunicorn runs the application, as far as a stall's consequence depends on it. */
export interface Deployment {
  readonly workerClass: Setting<WorkerClass>;
  readonly timeoutSeconds: Setting<number>;
}

/** Gunicorn's own defaults (gunicorn/config.py 23.0.0: WorkerClass, Timeout). */
export const GUNICORN_DEFAULTS: Deployment = {
  workerClass: { value: "sync", source: null },
  timeoutSeconds: { value: 30, source: null },
};
