import { dirname, join, relative } from "node:path";
import type { Argument } from "../arguments.ts";
import { isFile } from "../is-file.ts";
import { PIN_NAMES } from "./pin-name.ts";

/**
 * Files of pins above what was named, e.g. beside `src/`: in every folder up to the working directory, and for
 * what lies outside of it in the nearest folder that has one.
 */
export function pinFilesAbove(
  found: readonly Argument[],
  cwd: string,
): readonly string[] {
  // What comes from standard input stands in the working directory.
  const starts =
    found.length > 0
      ? found.map(({ absolute }) => absolute)
      : [join(cwd, "input")];
  return [...new Set(starts.flatMap((start) => above(start, cwd)))];
}

function above(start: string, cwd: string): readonly string[] {
  const isInside = !relative(cwd, start).startsWith("..");
  const all: string[] = [];
  let folder = start;
  while (folder !== cwd && dirname(folder) !== folder) {
    folder = dirname(folder);
    const files = PIN_NAMES.map((name) => join(folder, name)).filter(isFile);
    all.push(...files);
    if (!isInside && files.length > 0) break;
  }
  return all;
}
