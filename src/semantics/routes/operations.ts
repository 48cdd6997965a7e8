import { attributeValues } from "../attributes.ts";
import type { Evaluator } from "../evaluator.ts";
import type { ModuleMap, ProjectModule } from "../module-map.ts";
import { memberOfModule } from "../module-members.ts";
import { formOf } from "./decorated.ts";
import { handlersOfValue } from "./handlers.ts";
import type { RouteEntry } from "./route-entry.ts";

/** An operation of an OpenAPI document that names its handler, as Connexion has it. */
export interface Operation {
  /** The handler's dotted name, e.g. `shop.api.orders.save`. */
  readonly handler: string;
  readonly methods: readonly string[];
  readonly path: string;
}

/** The routes of OpenAPI documents; an operation whose handler is none of the project's has none. */
export function operationRoutes(
  evaluator: Evaluator,
  operations: readonly Operation[],
): readonly RouteEntry[] {
  return operations.flatMap(({ handler, methods, path }) => {
    const found = moduleOf(evaluator.map, handler);
    if (found === null) return [];
    const [first = "", ...more] = found.rest;
    const values = more.reduce(
      (objects, name) =>
        objects.flatMap((object) => attributeValues(evaluator, object, name)),
      memberOfModule(evaluator, found.module, first),
    );
    return values
      .flatMap((value) => handlersOfValue(evaluator, value))
      .map(({ at, enters }) => ({
        kind: "route" as const,
        at,
        methods,
        path,
        enters,
        served: "wsgi" as const,
        form: formOf(evaluator, at),
      }));
  });
}

/** The module that the longest beginning of a dotted name means, and what is left of the name. */
export function moduleOf(
  map: ModuleMap,
  dotted: string,
): { readonly module: ProjectModule; readonly rest: readonly string[] } | null {
  const words = dotted.split(".");
  for (let length = words.length - 1; length > 0; length -= 1) {
    const module = map.locate("", words.slice(0, length).join("."));
    if (module.kind === "module" && module.path !== null) {
      return { module, rest: words.slice(length) };
    }
  }
  return null;
}
