import type { ScopeRef, Value } from "./value.ts";

/** A function that a decorator is put on, above so many others. */
export interface Decorated {
  readonly at: ScopeRef;
  readonly above: number;
}

/** What a statement puts into a container: values under one of the keys, or, without keys, under any. */
export interface Added {
  readonly keys: readonly Value[];
  readonly values: readonly Value[];
}

/** What is known of a whole program once its calls have been looked at. */
export interface Program {
  /** The functions that a decorator of the project is put on. */
  readonly decoratedBy: (at: ScopeRef) => readonly Decorated[];
  /** Whether a class is called somewhere. */
  readonly isInstantiated: (at: ScopeRef) => boolean;
  /** What is put into the container of a `contentKey`. */
  readonly addedTo: (container: string) => readonly Added[];
}
