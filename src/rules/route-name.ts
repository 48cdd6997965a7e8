import type { RouteEntry } from "../semantics/routes.ts";

/** `POST /api/reports`; several methods are joined by commas. */
export function routeName({
  methods,
  path,
}: Pick<RouteEntry, "methods" | "path">): string {
  return `${methods.join(",")} ${path}`.trim();
}
