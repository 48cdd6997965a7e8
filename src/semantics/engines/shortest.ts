import type { StatementBound } from "./engine.ts";

type Bounded = Extract<StatementBound, { kind: "bounded" }>;

/** A bound of which nothing is known but that it is there. */
export const SOME_BOUND: Bounded = {
  kind: "bounded",
  seconds: null,
  unit: null,
  set: null,
};

/** Of several bounds, the one that ends a statement first; null where there is none. */
export function shortestOf(bounds: readonly StatementBound[]): Bounded | null {
  let shortest: Bounded | null = null;
  for (const bound of bounds) {
    if (bound.kind !== "bounded") continue;
    // One that is not known may be the shortest.
    if (bound.seconds === null) return bound;
    if (shortest?.seconds == null || bound.seconds < shortest.seconds) {
      shortest = bound;
    }
  }
  return shortest;
}
