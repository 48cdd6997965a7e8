import type { Surroundings } from "../launch.ts";
import type { Decisions } from "./reach.ts";
import type { Command } from "./syntax.ts";
import type { Field, TextValue } from "./value.ts";

/** What a shell holds while its script is followed. */
export interface ShellState {
  readonly variables: Map<string, TextValue>;
  readonly exported: Set<string>;
  /** Variables that were changed by what may not run: no branch is decided by them. */
  readonly uncertain: Set<string>;
  readonly functions: ReadonlyMap<string, readonly Command[]>;
  /** The functions that are running. */
  readonly running: Set<string>;
  decisions: Decisions;
  folder: string;
  /** `$1`, `$2` …; whoever starts the script may give more. */
  positional: readonly Field[];
  /** Whether they were changed by what may not run. */
  positionalIsUncertain: boolean;
}

/** A shell that has just begun with a script. */
export function beginning(
  commands: readonly Command[],
  { environment, folder }: Surroundings,
  positional: readonly Field[],
): ShellState {
  const functions = new Map<string, Command[]>();
  for (const command of commands) {
    if (command.inFunction === null) continue;
    const body = functions.get(command.inFunction) ?? [];
    functions.set(command.inFunction, [...body, command]);
  }
  return {
    variables: new Map(environment),
    exported: new Set(environment.keys()),
    uncertain: new Set(),
    functions,
    running: new Set(),
    decisions: new Map(),
    folder,
    positional,
    positionalIsUncertain: false,
  };
}
