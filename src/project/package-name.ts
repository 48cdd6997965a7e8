import { basename, dirname, join } from "node:path";
import { isFile } from "./is-file.ts";

/** The dotted name of the package that a folder is, by the `__init__.py` in it and around it; null where it is none. */
export function packageNameOf(folder: string): string | null {
  const names: string[] = [];
  for (let at = folder; isFile(join(at, "__init__.py")); at = dirname(at)) {
    names.unshift(basename(at));
  }
  return names.length > 0 ? names.join(".") : null;
}
