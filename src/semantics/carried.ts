/**
 * What a name gives to the files that import it: something through which code can be reached that blocks. A file
 * that takes the name matters when it speaks of one of the words; null where taking the name is enough.
 */
export type Carried = ReadonlySet<string> | null;

/** The top-level names of each module, by its path, that carry something. */
export type Carriers = ReadonlyMap<string, ReadonlyMap<string, Carried>>;

export function together(
  a: Carried | undefined,
  b: Carried | undefined,
): Carried {
  if (a === null || b === null) return null;
  return new Set([...(a ?? []), ...(b ?? [])]);
}

/** All that a module's names carry, as one; undefined where none carries anything. */
export function everything(
  names: ReadonlyMap<string, Carried> | undefined,
): Carried | undefined {
  if (names === undefined || names.size === 0) return undefined;
  const words = [...names].flatMap(([name, carried]) => [
    name,
    ...(carried ?? []),
  ]);
  return new Set(words);
}
