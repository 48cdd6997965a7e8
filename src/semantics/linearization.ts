import { isSameScope, scopeKey } from "./classes.ts";
import type { ScopeRef } from "./value.ts";

/**
 * A class and all that it derives from in the order of C3, as Python's `__mro__` has it; null where there is none:
 * for bases that contradict each other, and for a class that derives from itself.
 * @param parents the bases of each class, by its key
 */
export function linearized(
  at: ScopeRef,
  parents: ReadonlyMap<string, readonly ScopeRef[]>,
): readonly ScopeRef[] | null {
  const known = new Map<string, readonly ScopeRef[] | null>();
  const lineOf = (current: ScopeRef): readonly ScopeRef[] | null => {
    const key = scopeKey(current);
    const found = known.get(key);
    if (found !== undefined) return found;
    // Met again before it is done, it derives from itself.
    known.set(key, null);
    const bases = parents.get(key) ?? [];
    const lines = bases.map(lineOf);
    const whole = lines.filter((line) => line !== null);
    const rest =
      whole.length === lines.length ? merged([...whole, bases]) : null;
    const line = rest && [current, ...rest];
    known.set(key, line);
    return line;
  };
  return lineOf(at);
}

/** Takes the first head that stands behind no other, again and again. */
function merged(
  lines: readonly (readonly ScopeRef[])[],
): readonly ScopeRef[] | null {
  const result: ScopeRef[] = [];
  let left = lines.filter((line) => line.length > 0);
  while (left.length > 0) {
    const head = left
      .flatMap((line) => line.slice(0, 1))
      .find((first) =>
        left.every((line) =>
          line.slice(1).every((later) => !isSameScope(first, later)),
        ),
      );
    if (head === undefined) return null;
    result.push(head);
    left = left
      .map((line) => line.filter((other) => !isSameScope(other, head)))
      .filter((line) => line.length > 0);
  }
  return result;
}
