import { firstWord, prefixesOf } from "./paths.ts";

/** Rows whose names hold `*`, which stands for one name or a part of it: `stripe.*.create`. */
export class PathPatterns {
  readonly #whole: ReadonlyMap<string, readonly Pattern[]>;
  readonly #prefixes: ReadonlyMap<string, readonly Pattern[]>;

  constructor(names: Iterable<string>) {
    const patterns = [...names].filter((name) => name.includes("*"));
    this.#whole = byPackage(patterns);
    this.#prefixes = byPackage(patterns.flatMap(prefixesOf));
  }

  /** The first pattern that a path fits; null when there is none. */
  match(path: string): string | null {
    return matching(this.#whole, path);
  }

  /** Whether the path stands on the way to what a pattern names. */
  matchPrefix(path: string): boolean {
    return matching(this.#prefixes, path) !== null;
  }
}

interface Pattern {
  readonly name: string;
  readonly expression: RegExp;
}

function byPackage(names: readonly string[]): Map<string, readonly Pattern[]> {
  const found = new Map<string, Pattern[]>();
  for (const name of new Set(names)) {
    const source = name
      .replace(/[.()]/g, "\\$&")
      .replaceAll("*", "[A-Za-z_]\\w*");
    const pattern = { name, expression: new RegExp(`^${source}$`) };
    const group = found.get(firstWord(name)) ?? [];
    found.set(firstWord(name), [...group, pattern]);
  }
  return found;
}

function matching(
  patterns: ReadonlyMap<string, readonly Pattern[]>,
  path: string,
): string | null {
  const group = patterns.get(firstWord(path)) ?? [];
  return group.find(({ expression }) => expression.test(path))?.name ?? null;
}
