/** What a project says of its own ways to declare routes: `[tool.hanglint.routes]`. */
export interface RouteSettings {
  /** Decorators that make a function a request handler: last parts of their dotted names are enough. */
  readonly decorators: readonly string[];
  /** Base classes whose subclasses' methods serve requests. */
  readonly baseClasses: readonly string[];
}

export const NO_ROUTE_SETTINGS: RouteSettings = {
  decorators: [],
  baseClasses: [],
};

/** Whether a dotted name is the one that a setting gives, whole or by its last parts. */
export function isNamed(name: string, setting: string): boolean {
  return name === setting || name.endsWith(`.${setting}`);
}
