import { listOf } from "./shape.ts";
import { qualifiedName } from "./qualified-name.ts";
import { table, type Key } from "./table.ts";

/** An application's own ways to make a function a request handler. */
export interface RouteSettings {
  /** Qualified names of decorators, e.g. `corp.web.endpoint`. */
  readonly decorators: readonly string[];
  /** Qualified names of classes whose verb methods handle requests, e.g. `corp.web.BaseHandler`. */
  readonly baseClasses: readonly string[];
}

const decorators: Key<readonly string[]> = {
  name: "decorators",
  description:
    "Decorators that make a function a request handler, by qualified name.",
  shape: listOf(qualifiedName),
};
const baseClasses: Key<readonly string[]> = {
  name: "base-classes",
  description:
    "Base classes whose methods `get`, `post`, … handle requests, by qualified name.",
  shape: listOf(qualifiedName),
};

/** `[tool.hanglint.routes]` */
export const routesTable = table<RouteSettings>(
  [decorators, baseClasses],
  (take) => ({
    decorators: take(decorators) ?? [],
    baseClasses: take(baseClasses) ?? [],
  }),
);
