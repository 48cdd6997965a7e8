import type { Route } from "./finding.ts";

/** A route as people say it, e.g. `GET, POST /users/<int:id>`. */
export function routeName({
  methods,
  path,
}: Pick<Route, "methods" | "path">): string {
  return methods.length === 0 ? path : `${methods.join(", ")} ${path}`;
}
