import { readFileSync, type Dirent } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ignore, { type Ignore } from "ignore";
import { patternsFromTop, patternsToReach } from "./gitignore-pattern.ts";
import { posixOf } from "./posix-path.ts";
import { gitTopLevelOf, holds } from "./source-root.ts";

/**
 * The ignore rules in force in one folder. Git's precedence: deeper files beat those above, later lines
 * beat earlier ones, `.git/info/exclude` comes last, and nothing below an ignored folder comes back.
 * Unlike git, they hold outside of a repository too: an unpacked source archive has the same caches.
 * A user's own `core.excludesFile` is not read, so that a scan finds the same on every machine.
 */
export interface FolderRules {
  /** Knows paths relative to the top folder; null while there is no rule at all. */
  readonly matcher: Ignore | null;
  /** The way from the top folder to this one: empty, or `sub/folder/`. */
  readonly prefix: string;
}

/**
 * The rules that come from above a folder that the user named. They do not exclude this folder itself,
 * nor judge the parts of its path: what is named is scanned.
 */
export function rulesAbove(folder: string, cwd: string): FolderRules {
  const top = gitTopLevelOf(folder) ?? (holds(cwd, folder) ? cwd : folder);
  const prefix = prefixOf(top, folder);
  let rules: FolderRules = { matcher: excludesOf(top), prefix: "" };
  for (const above of foldersBetween(top, folder)) {
    rules = rulesWith(rules, above, prefixOf(top, above));
  }
  const matcher = rules.matcher?.add(patternsToReach(prefix)) ?? null;
  return { matcher, prefix };
}

/** The rules in a folder, from those of its parent (or, for a named folder, from above) and its own entries. */
export function rulesIn(
  folder: string,
  entries: readonly Dirent[],
  inherited: FolderRules,
): FolderRules {
  let rules = inherited;
  if (inherited.prefix !== "" && entries.some(({ name }) => name === ".git")) {
    // A repository inside of another: git asks only its own rules.
    rules = { matcher: excludesOf(folder), prefix: "" };
  }
  return entries.some(({ name }) => name === ".gitignore")
    ? rulesWith(rules, folder, rules.prefix)
    : rules;
}

/** The rules that a subfolder inherits. */
export function rulesForChild(rules: FolderRules, name: string): FolderRules {
  return { matcher: rules.matcher, prefix: `${rules.prefix}${name}/` };
}

/** Whether an entry is ignored; git takes a link to a folder for a file. */
export function isIgnored(
  { matcher, prefix }: FolderRules,
  name: string,
  kind: "folder" | "file",
): boolean {
  return (
    matcher?.ignores(prefix + (kind === "folder" ? `${name}/` : name)) ?? false
  );
}

function rulesWith(
  rules: FolderRules,
  folder: string,
  prefix: string,
): FolderRules {
  const text = textOf(join(folder, ".gitignore"));
  if (text === null) return { matcher: rules.matcher, prefix };
  const matcher = newMatcher();
  if (rules.matcher !== null) matcher.add(rules.matcher);
  return { matcher: matcher.add(patternsFromTop(text, prefix)), prefix };
}

function newMatcher(): Ignore {
  return ignore({ ignorecase: false });
}

/** `.git/info/exclude`; a `.git` file names the folder, and that of a worktree names the common one. */
function excludesOf(top: string): Ignore | null {
  const git = join(top, ".git");
  const named = /^gitdir: (.+)/.exec(textOf(git) ?? "")?.[1];
  const own = named === undefined ? git : resolve(top, named.trimEnd());
  const common = resolve(own, textOf(join(own, "commondir"))?.trim() ?? ".");
  const text = textOf(join(common, "info", "exclude"));
  return text === null ? null : newMatcher().add(patternsFromTop(text, ""));
}

/** From `top` down to the parent of `folder`. */
function foldersBetween(top: string, folder: string): string[] {
  const between: string[] = [];
  for (let at = folder; at !== top;) {
    at = dirname(at);
    between.unshift(at);
  }
  return between;
}

function prefixOf(top: string, folder: string): string {
  const way = posixOf(relative(top, folder));
  return way === "" ? "" : `${way}/`;
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null; // Most often there is none; one that cannot be read cannot exclude anything.
  }
}
