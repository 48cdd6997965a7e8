import type { Operation } from "./operations.ts";

/** What a project says of its own ways to declare routes: `[tool.hanglint.routes]`. */
export interface RouteSettings {
  /** Decorators that make a function a request handler: last parts of their dotted names are enough. */
  readonly decorators: readonly string[];
  /** Base classes whose subclasses' methods serve requests. */
  readonly baseClasses: readonly string[];
}

/** What says beside the code where requests come in. */
export interface RouteSources extends RouteSettings {
  readonly operations: readonly Operation[];
}

export const NO_ROUTE_SOURCES: RouteSources = {
  decorators: [],
  baseClasses: [],
  operations: [],
};

/** Whether a dotted name is the one that a setting gives, whole or by its last parts. */
export function isNamed(name: string, setting: string): boolean {
  return name === setting || name.endsWith(`.${setting}`);
}
