import type { Api } from "../catalog/api.ts";
import type { Wait } from "../deploy/stall.ts";

/** What waits in an API, by what goes on meanwhile. */
export function waitOf({ gevent, awaited }: Api): Wait {
  if (awaited === "awaited") return "awaitable";
  return gevent === "yields" ? "python-io" : "c-io";
}
