import type { AttributeKeys } from "./memo.ts";
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
  /** What the last look at the program has found for a thing of the facts: it stands in where values depend on themselves. */
  readonly foundBefore: (thing: object) => readonly Value[] | undefined;
  /** The keys of the evaluator's attributes, the same in every look. */
  readonly fields: AttributeKeys;
  readonly members: AttributeKeys;
  /** What is put into the container of a `contentKey`. */
  readonly addedTo: (container: string) => readonly Added[];
}
