import { existsSync, type Dirent } from "node:fs";
import {
  isExcludedByDefault,
  isNeverWalked,
  marksEnvironment,
} from "./default-excludes.ts";
import {
  isIgnored,
  rulesAbove,
  rulesForChild,
  rulesIn,
  type FolderRules,
} from "./gitignore.ts";
import { childOf } from "./posix-path.ts";

/** Picks the entries of a folder that belong to the scan. Folders come after the one that holds them. */
export type EntryFilter = (
  folder: string,
  entries: readonly Dirent[],
) => Dirent[];

/** Leaves out only what holds no sources. */
export const withoutSourceless: EntryFilter = (_, entries) =>
  entries.filter(({ name }) => !isNeverWalked(name));

/** Leaves out the default excludes, virtual environments and what ignore files name, below `root`. */
export function withoutIgnored(root: string, cwd: string): EntryFilter {
  const inherited = new Map([[root, rulesAbove(root, cwd)]]);
  return (folder, entries) => {
    const above = inherited.get(folder);
    if (above === undefined) throw new Error(`${folder} came before its own`);
    if (folder !== root && entries.some(({ name }) => marksEnvironment(name))) {
      return [];
    }
    const rules = rulesIn(folder, entries, above);
    return entries.filter((entry) => {
      const child = childOf(folder, entry.name);
      if (!isWanted(entry, child, rules)) return false;
      if (entry.isDirectory()) {
        inherited.set(child, rulesForChild(rules, entry.name));
      }
      return true;
    });
  };
}

function isWanted(entry: Dirent, path: string, rules: FolderRules): boolean {
  const { name } = entry;
  if (entry.isFile()) {
    // Others cannot match: looking them up in the rules would take time.
    return name.endsWith(".py") && !isIgnored(rules, name, "file");
  }
  return (
    !isNeverWalked(name) &&
    !isExcludedByDefault(name) &&
    !isIgnored(rules, name, entry.isDirectory() ? "folder" : "file") &&
    !(entry.isSymbolicLink() && existsSync(`${path}/pyvenv.cfg`))
  );
}
