import type { PythonModule } from "./python-module.ts";
import type { PythonValue } from "./python-value.ts";

/** Where an expression is evaluated. */
export interface Place {
  readonly module: PythonModule;
  /** Index of the scope. */
  readonly scope: number;
  /** Bindings of the same scope behind this offset have not run yet. */
  readonly before: number;
  /** Values of a function's parameters. */
  readonly parameters: ReadonlyMap<string, readonly PythonValue[]>;
  /** How many names, calls and modules were followed to get here. */
  readonly steps: number;
}

export const MOST_STEPS = 20;

/** The top level of a module, behind all its statements. */
export function topLevel(module: PythonModule): Place {
  const parameters = new Map<string, readonly PythonValue[]>();
  return { module, scope: 0, before: Infinity, parameters, steps: 0 };
}
