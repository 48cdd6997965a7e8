import type { Proxy } from "../../deploy/deployment.ts";
import { GUNICORN_DEFAULTS } from "../../deploy/deployment.ts";

/** A timeout of the worker that ends before what stands in front gives up: five sixths of it; else Gunicorn's default. */
export function fittingTimeout(proxy: Proxy | null): number {
  return proxy === null
    ? GUNICORN_DEFAULTS.timeoutSeconds.value
    : Math.max(1, Math.floor((proxy.timeoutSeconds.value * 5) / 6));
}
