import type { Api, Work } from "../api.ts";
import { after, library } from "../rows.ts";

/** Makes rows of one package that compute; package null for the standard library. */
export function computing(
  name: string | null,
  checked: string,
  documentation: string,
): (names: readonly string[], does: string, work?: Partial<Work>) => Api[] {
  const source = { family: "cpu", checked, documentation } as const;
  const rows = library(name === null ? source : { ...source, package: name });
  return (names, does, work = {}) =>
    rows(names, {
      // It ends by itself; when is up to what it is given.
      withoutTimeout: after(0),
      gevent: "blocks",
      work: {
        does,
        confidence: "high",
        by: "python-cpu",
        cost: "by-size",
        ...work,
      },
    });
}

/** `root.a`, `root.b` */
export function under(root: string, ...names: readonly string[]): string[] {
  return names.map((name) => `${root}.${name}`);
}
