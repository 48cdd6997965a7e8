import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { discover } from "../../src/project/discover.ts";
import { folderWith } from "./temporary-folder.ts";
import { plainSettings } from "../../src/settings/settings.ts";

/** Ignore files by folder; the tree around them is the same for all. */
const CASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "a name at any depth": { "": "x.py" },
  "a name at the top": { "": "/x.py" },
  "a path": { "": "a/x.py" },
  "a folder, not a file": { "": "b/\nx.py/" },
  "comments, blank lines, trailing spaces": { "": "# a\n\n  \nx.py   \n" },
  "an escaped trailing space": { "": "t\\ \n" },
  "names that look like comments and negations": { "": "\\#h.py\n\\!n.py" },
  "stars, question marks, brackets": { "": "?.py\n[!a-x].py\n*z.p*" },
  "double stars": { "": "**/b/x.py\na/**\n!a/b" },
  "CRLF and a byte order mark": { "": "\uFEFFx.py\r\nb\r\n" },
  negation: { "": "*.py\n!x.py" },
  "negation by order": { "": "!x.py\n*.py" },
  "no way back from below an ignored folder": { "": "a/\n!a/x.py" },
  "a way back through the folder": { "": "a/*\n!a/b/" },
  "deeper wins": { "": "x.py", a: "!x.py", "a/b": "x.py" },
  "deeper brings a folder back": { "": "b", a: "!b" },
  "deeper, anchored": { "": "", a: "/x.py\nb/y.py" },
  "deeper, everything": { a: "*" },
  "below a folder with pattern characters": { "[z]": "x.py", z: "y.py" },
  "an exclude file, overruled": {
    ".git/info/exclude": "x.py\ny.py",
    a: "!x.py",
  },
};

const TREE = Object.fromEntries(
  ["", "a/", "a/b/", "b/", "a/c/b/", "[z]/", "z/", "t /", "x.d/"].flatMap(
    (folder) =>
      ["x.py", "y.py", "az.py", "#h.py", "!n.py"].map((name) => [
        folder + name,
        "",
      ]),
  ),
);

describe("the same files as git lists", () => {
  test.each(Object.entries(CASES))("%s", (_, ignoreFiles) => {
    const cwd = repositoryWith(TREE);
    for (const [at, text] of Object.entries(ignoreFiles)) {
      const file = at.startsWith(".git/") ? at : join(at, ".gitignore");
      writeFileSync(join(cwd, file), text);
    }
    expect(pathsIn(cwd)).toEqual(listedByGit(cwd));
    for (const folder of ["a", "z"]) {
      const below = listedByGit(cwd).filter((path) =>
        path.startsWith(`${folder}/`),
      );
      if (below.length > 0) expect(pathsIn(cwd, folder)).toEqual(below);
    }
  });
});

test("an ignored folder is scanned when it is named, without what is ignored below it", () => {
  const cwd = repositoryWith({
    ".gitignore": "/a\nsecret.py",
    "a/x.py": "",
    "a/secret.py": "",
    "a/b/x.py": "",
    "a/b/.gitignore": "y.py",
    "a/b/y.py": "",
  });
  expect(pathsIn(cwd)).toEqual([]);
  expect(pathsIn(cwd, "a")).toEqual(["a/b/x.py", "a/x.py"]);
  expect(pathsIn(cwd, "a/b")).toEqual(["a/b/x.py"]);
  expect(pathsIn(cwd, "a/secret.py")).toEqual(["a/secret.py"]);
});

test("rules from the top level hold in a working directory below it", () => {
  const top = repositoryWith({
    ".gitignore": "/sub/x.py",
    "sub/x.py": "",
    "sub/y.py": "",
  });
  expect(pathsIn(join(top, "sub"))).toEqual(["y.py"]);
});

test("rules hold outside of a repository too, from the working directory down", () => {
  const cwd = folderWith({ ".gitignore": "x.py", "a/x.py": "", "a/y.py": "" });
  expect(pathsIn(cwd)).toEqual(["a/y.py"]);
  expect(pathsIn(cwd, "a")).toEqual(["a/y.py"]);
});

test("a repository inside of another has its own rules", () => {
  const cwd = repositoryWith({
    ".gitignore": "x.py",
    "in/x.py": "",
    "in/y.py": "",
  });
  execFileSync("git", ["init", "-q", join(cwd, "in")]);
  writeFileSync(join(cwd, "in/.gitignore"), "y.py");
  expect(pathsIn(cwd)).toEqual(["in/x.py"]);
});

test("a worktree has the exclude file of its repository", () => {
  const main = repositoryWith({ "x.py": "", "y.py": "" });
  const git = (...words: string[]) =>
    execFileSync("git", ["-C", main, ...words]);
  git("add", ".");
  git("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", "a");
  const cwd = join(folderWith({}), "worktree");
  git("worktree", "add", "-q", cwd);
  mkdirSync(join(main, ".git/info"), { recursive: true });
  writeFileSync(join(main, ".git/info/exclude"), "x.py");
  expect(pathsIn(cwd)).toEqual(["y.py"]);
});

test("a pattern for folders does not meet a link, as in git", () => {
  const cwd = repositoryWith({ ".gitignore": "l/\nm", "a/x.py": "" });
  const other = folderWith({ "x.py": "" });
  symlinkSync(other, join(cwd, "l"));
  symlinkSync(other, join(cwd, "m"));
  const { notices } = discover({
    cwd,
    paths: ["."],
    ignore: "respect",
    settingsAt: () => plainSettings([]),
  });
  expect(notices.map(({ path }) => path)).toEqual(["l"]);
});

test("an ignore file that is a folder excludes nothing", () => {
  const cwd = folderWith({ ".gitignore/x.py": "", "y.py": "" });
  expect(pathsIn(cwd)).toEqual([".gitignore/x.py", "y.py"]);
});

function repositoryWith(files: Readonly<Record<string, string>>): string {
  const folder = folderWith(files);
  execFileSync("git", ["init", "-q", folder]);
  mkdirSync(join(folder, ".git/info"), { recursive: true });
  return folder;
}

function pathsIn(cwd: string, path = "."): string[] {
  const options = {
    cwd,
    paths: [path],
    ignore: "respect",
    settingsAt: () => plainSettings([]),
  } as const;
  return discover(options).files.map((file) => file.path);
}

function listedByGit(cwd: string): string[] {
  const list = ["ls-files", "-coz", "--exclude-per-directory=.gitignore"];
  const excludes = `--exclude-from=${join(cwd, ".git/info/exclude")}`;
  writeFileSync(join(cwd, ".git/info/exclude"), "", { flag: "a" });
  return execFileSync("git", ["-C", cwd, ...list, excludes])
    .toString()
    .split("\0")
    .filter((path) => path.endsWith(".py"))
    .sort();
}
