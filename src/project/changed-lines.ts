import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { gitTopLevelOf } from "./source-root.ts";

/** Lines that differ from a commit, counted from 1, by absolute path; all lines of a file that is new. */
export type ChangedLines = ReadonlyMap<string, "all" | ReadonlySet<number>>;

/** Git could not be asked: its own words, and what helps. */
export class GitError extends Error {
  readonly hint: string;

  constructor(message: string, hint = FETCH) {
    super(message);
    this.hint = hint;
  }
}

const FETCH =
  "name a branch, tag or commit that is in this clone; on a CI machine, fetch it first";

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
  if (top === null) {
    throw new GitError(
      "this is no git repository",
      "run hanglint in the clone; `hanglint baseline` needs none",
    );
  }
  const git = (...args: readonly string[]): string => runGit(top, args);
  checkCommit(git, reference);
  const base = mergeBase(git, reference);
  const diff = git(
    ...["-c", "core.quotePath=false", "diff", "--no-color", "--no-ext-diff"],
    ...["--unified=0", "--inter-hunk-context=0", "--no-textconv"],
    // A file that was only moved has not changed; a submodule's lines count as lines of the project.
    ...["--find-renames", "--submodule=diff", "--ignore-submodules=none"],
    ...["--src-prefix=a/", "--dst-prefix=b/", base, "--"],
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

type Git = (...args: readonly string[]) => string;

/** @throws GitError */
function checkCommit(git: Git, reference: string): void {
  const options = ["--verify", "--quiet", "--end-of-options"];
  try {
    git("rev-parse", ...options, `${reference}^{commit}`);
  } catch (error) {
    if (!(error instanceof GitError) || error.message !== "") throw error;
    const isShallow = git("rev-parse", "--is-shallow-repository") === "true\n";
    throw new GitError(
      "git knows no such commit",
      isShallow
        ? "this clone is shallow: fetch more of it, with `fetch-depth: 0` for actions/checkout, or `git fetch --unshallow`"
        : FETCH,
    );
  }
}

/** In a shallow clone the branches may have no known commit in common: then the reference itself counts. */
function mergeBase(git: Git, reference: string): string {
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
    return [[path, new Set(part.split(/^@@ /m).slice(1).flatMap(changedIn))]];
  });
}

/**
 * The lines that a hunk adds. Where lines were only taken out, those on both sides have changed. What has not
 * changed may stand in it, too: git shows three such lines around what has in a submodule.
 */
function changedIn(hunk: string): number[] {
  const [, start = "", count, body = ""] =
    /^-\S+ \+(\d+)(?:,(\d+))? @@.*\n([^]*)/.exec(hunk) ?? [];
  // Without a line of its own a hunk names the one before it.
  let next = Number(start) + (count === "0" ? 1 : 0);
  const lines: number[] = [];
  const marks = body
    .split("\n")
    .map((line) => line.slice(0, 1))
    // "No newline at end of file" stands between the two.
    .filter((mark) => mark !== "\\");
  for (const [index, mark] of marks.entries()) {
    if (mark === "-" && marks[index + 1] !== "-" && marks[index + 1] !== "+") {
      lines.push(next - 1, next);
    }
    if (mark === "+") lines.push(next);
    if (mark === "+" || mark === " ") next += 1;
  }
  return lines;
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
