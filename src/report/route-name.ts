import type { Route } from "../findings/finding.ts";

/** A route as people say it, e.g. `GET, POST /users/<int:id>`. */
export function routeName({ methods, path }: Route): string {
  return methods.length === 0 ? path : `${methods.join(", ")} ${path}`;
}
