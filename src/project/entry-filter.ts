import { existsSync, type Dirent } from "node:fs";
import { relative } from "node:path";
import type { Settings, SettingsFinder } from "../settings/settings.ts";
import {
  isExcludedByDefault,
  isNeverWalked,
  marksEnvironment,
} from "./default-excludes.ts";
import { isDeploymentName } from "./deployment-name.ts";
import { patternsToReach } from "./gitignore-pattern.ts";
import {
  isIgnored,
  rulesAbove,
  rulesForChild,
  rulesIn,
  type FolderRules,
} from "./gitignore.ts";
import {
  patternTest,
  type PatternTest,
  type PatternVerdict,
} from "./path-patterns.ts";
import { childOf, posixOf } from "./posix-path.ts";
import { hasPinEnding } from "./pins/pin-name.ts";
import { holds } from "./source-root.ts";

/** Picks the entries of a folder that belong to the scan. Folders come after the one that holds them. */
export type EntryFilter = (
  folder: string,
  entries: readonly Dirent[],
) => Dirent[];

/** Leaves out only what holds no sources, and what the settings exclude. */
export function withoutSourceless(
  root: string,
  settingsAt: SettingsFinder,
): EntryFilter {
  const verdictOf = excludeTest(root, settingsAt);
  return (folder, entries) =>
    entries.filter(
      (entry) =>
        !isNeverWalked(entry.name) && verdictOf(folder, entry) !== "matched",
    );
}

/**
 * Leaves out the default excludes, virtual environments, what ignore files name and what the settings
 * exclude, below `root`. What settings bring back with `!` stays, whatever else would leave it out.
 */
export function withoutIgnored(
  root: string,
  cwd: string,
  settingsAt: SettingsFinder,
): EntryFilter {
  const verdictOf = excludeTest(root, settingsAt);
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
      switch (verdictOf(folder, entry)) {
        case "matched":
          return false;
        case "brought back":
          if (isNeverWalked(entry.name)) return false;
          break;
        case "no match":
          if (!isWanted(entry, child, rules)) return false;
      }
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
    return isRead(name) && !isIgnored(rules, name, "file");
  }
  return (
    !isNeverWalked(name) &&
    !isExcludedByDefault(name) &&
    !isIgnored(rules, name, entry.isDirectory() ? "folder" : "file") &&
    !(entry.isSymbolicLink() && existsSync(`${path}/pyvenv.cfg`))
  );
}

function isRead(name: string): boolean {
  return name.endsWith(".py") || isDeploymentName(name) || hasPinEnding(name);
}

/** Asks the patterns in force in the entry's folder. They do not judge `root`, which the user named. */
function excludeTest(
  root: string,
  settingsAt: SettingsFinder,
): (folder: string, entry: Dirent) => PatternVerdict {
  const tests = new Map<Settings, readonly PatternTest[]>();
  return (folder, entry) => {
    const settings = settingsAt(folder);
    if (settings.exclude.length === 0) return "no match";
    if (entry.isFile() && !isRead(entry.name)) return "no match";
    const own =
      tests.get(settings) ??
      settings.exclude.map(({ base, patterns }) => {
        const way = holds(base, root) ? posixOf(relative(base, root)) : "";
        const reach = patternsToReach(way);
        return patternTest({ base, patterns: [...patterns, ...reach] });
      });
    tests.set(settings, own);
    const child = childOf(folder, entry.name);
    const path = entry.isDirectory() ? `${child}/` : child;
    const verdicts = own.map((test) => test(path));
    return verdicts.findLast((one) => one !== "no match") ?? "no match";
  };
}
