import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { gitTopLevelOf } from "./source-root.ts";

/** Lines that differ from a commit, counted from 1, by absolute path; all lines of a file that is new. */
export type ChangedLines = ReadonlyMap<string, "all" | ReadonlySet<number>>;

/** Git could not be asked: its own words. */
export class GitError extends Error {}

/**
 * What has changed in the working tree since a branch left `reference`: committed, staged, or neither, and
 * files that git does not know yet.
 * @throws GitError
 */
export function changedLinesSince(
  cwd: string,
  reference: string,
): ChangedLines {
  const top = gitTopLevelOf(cwd);
  if (top === null) throw new GitError("this is no git repository");
  const git = (...args: readonly string[]): string => runGit(top, args);
  git(
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `${reference}^{commit}`,
  );
  const base = mergeBase(git, reference);
  const diff = git(
    ...["-c", "core.quotePath=false", "diff", "--unified=0", "--no-color"],
    ...["--no-ext-diff", "--no-renames", "--src-prefix=a/", "--dst-prefix=b/"],
    ...[base, "--"],
  );
  const untracked = git("ls-files", "--others", "--exclude-standard", "-z");
  return new Map<string, "all" | ReadonlySet<number>>([
    ...linesByPath(diff).map(
      ([path, lines]) => [join(top, path), lines] as const,
    ),
    ...untracked
      .split("\0")
      .filter((path) => path !== "")
      .map((path) => [join(top, path), "all"] as const),
  ]);
}

/** In a shallow clone the branches may have no known commit in common: then the reference itself counts. */
function mergeBase(git: (...args: string[]) => string, reference: string) {
  try {
    return git("merge-base", reference, "HEAD").trim();
  } catch {
    return reference;
  }
}

function linesByPath(diff: string): [string, ReadonlySet<number>][] {
  return diff.split(/^diff --git /m).flatMap((part) => {
    const [, named] = /^\+\+\+ (.*)$/m.exec(part) ?? [];
    const path = named === undefined ? null : pathOf(named);
    if (path === null) return [];
    const lines = [
      ...part.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm),
    ].flatMap(([, start, count = "1"]) =>
      changed(Number(start), Number(count)),
    );
    return [[path, new Set(lines)]];
  });
}

/** Where lines were only taken out, those on both sides have changed. */
function changed(start: number, count: number): number[] {
  return count === 0
    ? [start, start + 1]
    : Array.from({ length: count }, (_, index) => start + index);
}

/** `b/path`, quoted by git where it holds a quote or a control character; null for a file that is gone. */
function pathOf(named: string): string | null {
  const plain = named.replace(/\t$/, "");
  const path = plain.startsWith('"') ? unquoted(plain) : plain;
  return path.startsWith("b/") ? path.slice(2) : null;
}

function unquoted(quoted: string): string {
  const characters: Readonly<Record<string, string>> = {
    ...{ a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" },
  };
  return quoted
    .slice(1, -1)
    .replace(/\\(?:([0-7]{3})|(.))/g, (_, octal?: string, letter = "") =>
      octal === undefined
        ? (characters[String(letter)] ?? String(letter))
        : String.fromCharCode(parseInt(octal, 8)),
    );
}

function runGit(cwd: string, args: readonly string[]): string {
  try {
    return execFileSync("git", args, {
      cwd,
      encoding: "utf8",
      maxBuffer: 1 << 30,
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    const said =
      error instanceof Error && "stderr" in error ? String(error.stderr) : "";
    const isMissing =
      error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new GitError(
      isMissing ? "git is not installed" : (said.trim().split("\n")[0] ?? ""),
    );
  }
}
