import type { ScopeRef } from "./value.ts";

/** What is known of a whole program once its calls have been looked at. */
export interface Program {
  /** The functions that a decorator of the project is put on. */
  readonly decoratedBy: (at: ScopeRef) => readonly ScopeRef[];
  /** Whether a class is called somewhere. */
  readonly isInstantiated: (at: ScopeRef) => boolean;
}
