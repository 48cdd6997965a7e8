import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  discover,
  type Discovered,
  type DiscoverOptions,
} from "../../src/project/discover.ts";
import { asUnprivileged, folderWith } from "./temporary-folder.ts";
import { plainSettings } from "../../src/settings/settings.ts";

const PLAIN = plainSettings([]);

describe("which files are found", () => {
  test("those below a folder, by path in code-unit order", () => {
    const cwd = folderWith({
      "b.py": "",
      "a/x.py": "",
      "a.py": "",
      "Z.py": "",
      "é.py": "",
      "a/x.pyi": "",
      "a/x.pyw": "",
      "README.md": "",
      ".hidden/y.py": "",
    });
    expect(pathsOf(cwd)).toEqual([
      ".hidden/y.py",
      "Z.py",
      "a.py",
      "a/x.py",
      "b.py",
      "é.py",
    ]);
  });

  test("those with names that are hard to write", () => {
    const names = [
      "a b.py",
      "a#b.py",
      "a%20b.py",
      "日本語.py",
      "a[b].py",
      "(a)|{b,c}.py",
      "!a.py",
      "a*b?.py",
      "a\\b.py",
      "-n.py",
    ];
    const cwd = folderWith(
      Object.fromEntries(
        names.flatMap((name) => [
          [name, ""],
          [`in ${name}/${name}`, ""],
        ]),
      ),
    );
    const found = discover(here(cwd)).files.map(({ path }) => path);
    expect(found).toEqual(
      names.flatMap((name) => [name, `in ${name}/${name}`]).sort(),
    );
  });

  test("each once, whatever the spelling and order of the arguments", () => {
    const cwd = folderWith({ "a/x.py": "", "a/b/y.py": "", "z.py": "" });
    const spellings = [
      ".",
      "./a",
      "a/",
      "a/../a/b",
      "a/b/y.py",
      join(cwd, "z.py"),
    ];
    const all = pathsOf(cwd, { paths: spellings });
    expect(all).toEqual(["a/b/y.py", "a/x.py", "z.py"]);
    expect(pathsOf(cwd, { paths: spellings.toReversed() })).toEqual(all);
  });

  test("by their real path, when a named link leads to them too", () => {
    const cwd = folderWith({ "source/x.py": "" });
    symlinkSync("source", join(cwd, "a-link"));
    for (const paths of [
      ["a-link", "."],
      [".", "a-link"],
    ]) {
      const found = discover(here(cwd, { paths }));
      expect(found.files.map(({ path }) => path)).toEqual(["source/x.py"]);
      expect(found.notices).toEqual([]);
    }
    expect(pathsOf(cwd, { paths: ["a-link"] })).toEqual(["a-link/x.py"]);
  });

  test("those outside of the working directory", () => {
    const top = folderWith({ "other/x.py": "", "here/y.py": "" });
    const cwd = join(top, "here");
    const { files } = discover(here(cwd, { paths: ["../other", "."] }));
    expect(files).toEqual([
      { path: "../other/x.py", absolute: join(top, "other/x.py") },
      { path: "y.py", absolute: join(cwd, "y.py") },
    ]);
  });

  test("a named file whatever it is called", () => {
    const cwd = folderWith({ manage: "", "x.txt": "" });
    expect(pathsOf(cwd, { paths: ["x.txt", "manage"] })).toEqual([
      "manage",
      "x.txt",
    ]);
  });
});

describe("what is left out", () => {
  const cases = {
    ".venv/x.py": "",
    "node_modules/p/x.py": "",
    "sub/build/x.py": "",
    "dist/x.py": "",
    ".tox/py/x.py": "",
    "my-env/pyvenv.cfg": "",
    "my-env/lib/x.py": "",
    "conda/conda-meta/history": "",
    "conda/x.py": "",
    "lib/site-packages/x.py": "",
    "app.py": "",
  };

  test("other people's code and build results", () => {
    expect(pathsOf(folderWith(cases))).toEqual(["app.py"]);
  });

  test("nothing but caches and git's own folder with `all`", () => {
    const cwd = folderWith({
      ...cases,
      "__pycache__/x.py": "",
      ".git/hooks/x.py": "",
    });
    expect(pathsOf(cwd, { ignore: "all" })).toEqual(
      Object.keys(cases)
        .filter((path) => path.endsWith(".py"))
        .sort(),
    );
  });

  test("not what is named, and below it only by the parts below it", () => {
    const cwd = folderWith({ ...cases, "dist/build/y.py": "" });
    expect(pathsOf(cwd, { paths: ["dist"] })).toEqual(["dist/x.py"]);
    expect(pathsOf(cwd, { paths: ["my-env"] })).toEqual(["my-env/lib/x.py"]);
    expect(pathsOf(cwd, { paths: ["dist/build/y.py"] })).toEqual([
      "dist/build/y.py",
    ]);
  });

  test("tests, counted once", () => {
    const cwd = folderWith({
      "test_a.py": "",
      "a_test.py": "",
      "conftest.py": "",
      "app/tests/data/x.py": "",
      "app/contest.py": "",
      "app/testsuite/x.py": "",
      "app/latest.py": "",
    });
    const found = discover(here(cwd, { paths: [".", "app"] }));
    expect(found.files.map(({ path }) => path)).toEqual([
      "app/contest.py",
      "app/latest.py",
      "app/testsuite/x.py",
    ]);
    expect(found.testFilesSkipped).toBe(4);
    const withTests = discover(
      here(cwd, { settingsAt: () => ({ ...PLAIN, tests: "include" }) }),
    );
    expect(withTests.files).toHaveLength(7);
    expect(withTests.testFilesSkipped).toBe(0);
  });

  test("not tests that are named, or lie below a named folder of tests", () => {
    const cwd = folderWith({ "tests/x.py": "", "tests/test_y.py": "" });
    for (const paths of [
      [".", "tests"],
      ["tests", "."],
    ]) {
      const found = discover(here(cwd, { paths }));
      expect(found.files.map(({ path }) => path)).toEqual(["tests/x.py"]);
      expect(found.testFilesSkipped).toBe(1);
    }
    expect(pathsOf(cwd, { paths: ["tests/test_y.py"] })).toEqual([
      "tests/test_y.py",
    ]);
  });
});

describe("what is told", () => {
  test("a path that does not exist", () => {
    const cwd = folderWith({ "a.py": "" });
    const found = discover(here(cwd, { paths: ["no/x.py", "a.py/b", "a.py"] }));
    expect(found.files).toHaveLength(1);
    expect(found.notFound).toEqual(["a.py/b", "no/x.py"]);
    expect(told(found)).toEqual(["not-found a.py/b", "not-found no/x.py"]);
    expect(found.notices[1]?.message).toBe(
      "There is no file or folder `no/x.py`. Check its spelling; a relative path starts from the working directory.",
    );
  });

  test("a folder that looks like a module; its files are scanned", () => {
    const cwd = folderWith({ "x.py/y.py": "" });
    const found = discover(here(cwd));
    expect(found.files.map(({ path }) => path)).toEqual(["x.py/y.py"]);
    expect(told(found)).toEqual(["not-a-file x.py"]);
  });

  test("a folder with a line break in its name", () => {
    const cwd = folderWith({ "a\nb/x.py": "", "a\nb.py": "" });
    const found = discover(here(cwd));
    expect(found.files.map(({ path }) => path)).toEqual([
      "a\nb.py",
      "a\nb/x.py",
    ]);
    expect(told(found)).toEqual([]);
  });

  test("a folder that cannot be read", () => {
    const cwd = folderWith({ "closed/x.py": "", "open/x.py": "" });
    chmodSync(join(cwd, "closed"), 0);
    const found = asUnprivileged(() => discover(here(cwd)));
    expect(found.files.map(({ path }) => path)).toEqual(["open/x.py"]);
    expect(told(found)).toEqual(["unreadable closed"]);
    expect(found.notices[0]?.message).toContain("(EACCES)");
    const named = asUnprivileged(() =>
      discover(here(cwd, { paths: ["closed", "closed/x.py"] })),
    );
    expect(told(named)).toEqual([
      "unreadable closed",
      "unreadable closed/x.py",
    ]);
    expect(named.notFound).toEqual([]);
  });

  test("a link loop", () => {
    const cwd = folderWith({ "a/x.py": "" });
    symlinkSync("..", join(cwd, "a/up"));
    symlinkSync("itself", join(cwd, "itself"));
    symlinkSync("itself.py", join(cwd, "itself.py"));
    const found = discover(here(cwd, { paths: [".", "itself"] }));
    expect(found.files.map(({ path }) => path)).toEqual(["a/x.py"]);
    expect(told(found)).toEqual([
      "link-not-followed a/up",
      "link-not-followed itself",
      "link-not-followed itself.py",
    ]);
  });

  test("a link out of what is scanned, but not one within it", () => {
    const top = folderWith({
      "here/app/x.py": "",
      "here/dist/y.py": "",
      "there/z.py": "",
      "there/notes.txt": "",
    });
    const cwd = join(top, "here");
    symlinkSync("app", join(cwd, "app-link"));
    symlinkSync("app/x.py", join(cwd, "x-link.py"));
    symlinkSync("dist", join(cwd, "output"));
    symlinkSync("../there", join(cwd, "there"));
    symlinkSync("../there/z.py", join(cwd, "z.py"));
    symlinkSync("../there/notes.txt", join(cwd, "notes.txt"));
    symlinkSync("../there", join(cwd, ".venv"));
    symlinkSync("nowhere", join(cwd, "broken"));
    symlinkSync("nowhere", join(cwd, "broken.py"));
    symlinkSync("me@host.1", join(cwd, ".#x.py"));
    symlinkSync("../there/z.py", join(cwd, "test_z.py"));
    symlinkSync("../there", join(cwd, "tests"));
    const found = discover(here(cwd));
    expect(found.files.map(({ path }) => path)).toEqual(["app/x.py"]);
    expect(told(found)).toEqual([
      "link-not-followed broken.py",
      "link-not-followed output",
      "link-not-followed there",
      "link-not-followed z.py",
    ]);
    expect(found.notices[2]?.message).toBe(
      "This link leads to `../there`, which is not scanned, and was not followed. Name the target as a path to have it scanned.",
    );
    const both = discover(here(cwd, { paths: [".", "../there"] }));
    expect(told(both)).toEqual([
      "link-not-followed broken.py",
      "link-not-followed output",
    ]);
  });

  test.skipIf(process.platform === "win32")("what is no file", async () => {
    const cwd = folderWith({ "a.py": "" });
    execFileSync("mkfifo", [join(cwd, "pipe.py"), join(cwd, "pipe")]);
    const server = createServer();
    await new Promise<void>((listening) => {
      server.listen(join(cwd, "socket.py"), listening);
    });
    const found = discover(here(cwd, { paths: [".", "pipe", "/dev/null"] }));
    server.close();
    expect(found.files).toHaveLength(1);
    expect(
      found.notices.map(({ kind, path }) => `${kind} ${basename(path ?? "")}`),
    ).toEqual([
      "not-a-file null",
      "not-a-file pipe",
      "not-a-file pipe.py",
      "not-a-file socket.py",
    ]);
  });

  test("nothing about an empty folder", () => {
    const cwd = folderWith({});
    mkdirSync(join(cwd, "empty"));
    expect(discover(here(cwd))).toEqual({
      files: [],
      deploymentFiles: [],
      pinFiles: [],
      testFilesSkipped: 0,
      notices: [],
      notFound: [],
    });
  });
});

function here(
  cwd: string,
  options: Partial<DiscoverOptions> = {},
): DiscoverOptions {
  return {
    cwd,
    paths: ["."],
    ignore: "respect",
    settingsAt: () => PLAIN,
    ...options,
  };
}

function pathsOf(cwd: string, options?: Partial<DiscoverOptions>): string[] {
  const { files, notices } = discover(here(cwd, options));
  expect(notices).toEqual([]);
  return files.map(({ path }) => path);
}

function told({ notices }: Discovered): string[] {
  return notices.map(({ kind, path }) => `${kind} ${path ?? ""}`);
}
