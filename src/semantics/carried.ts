/**
 * What a name gives to the files that import it: something through which code can be reached that blocks. A file
 * that takes the name matters when it speaks of one of the words; null where taking the name is enough.
 */
export type Carried = ReadonlySet<string> | null;

/** The top-level names of each module, by its path, that carry something. */
export type Carriers = ReadonlyMap<string, ReadonlyMap<string, Carried>>;

/** What is being gathered of names. */
export type Gathered = Map<string, Set<string> | null>;

/** Adds to what a name carries; false when that is nothing new. */
export function gather(
  names: Gathered,
  name: string,
  carried: Carried,
): boolean {
  const known = names.get(name);
  if (known === null) return false;
  if (carried === null) {
    names.set(name, null);
    return true;
  }
  const words = known ?? new Set<string>();
  const before = words.size;
  for (const word of carried) words.add(word);
  names.set(name, words);
  return known === undefined || words.size > before;
}

const wholes = new WeakMap<ReadonlyMap<string, Carried>, Carried>();

/** All that a module's names carry, as one; undefined where none carries anything. */
export function everything(
  names: ReadonlyMap<string, Carried> | undefined,
): Carried | undefined {
  if (names === undefined || names.size === 0) return undefined;
  const known = wholes.get(names);
  if (known !== undefined) return known;
  const words = new Set<string>();
  for (const [name, carried] of names) {
    words.add(name);
    for (const word of carried ?? []) words.add(word);
  }
  wholes.set(names, words);
  return words;
}
