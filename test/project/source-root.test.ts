import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  gitTopLevelOf,
  sourcePrefix,
  sourceRootOf,
} from "../../src/project/source-root.ts";
import { folderWith } from "./temporary-folder.ts";

test("the git top level, by a folder or a file", () => {
  const folder = folderWith({ "a/b/x.py": "", "a/c/x.py": "" });
  expect(gitTopLevelOf(join(folder, "a/b"))).toBeNull();
  mkdirSync(join(folder, ".git"));
  writeFileSync(join(folder, "a/c/.git"), "gitdir: elsewhere");
  expect(gitTopLevelOf(join(folder, "a/b"))).toBe(folder);
  expect(gitTopLevelOf(join(folder, "a/c"))).toBe(join(folder, "a/c"));
});

test("the source root is the top level while all files lie below it", () => {
  const folder = folderWith({ "top/.git/HEAD": "", "top/a/x.py": "" });
  const cwd = join(folder, "top/a");
  const top = join(folder, "top");
  expect(sourceRootOf(cwd, [])).toBe(top);
  expect(sourceRootOf(cwd, [join(top, "x.py")])).toBe(top);
  expect(sourceRootOf(cwd, [join(folder, "topping/x.py")])).toBe(folder);
});

test("else the nearest folder around the working directory and all files", () => {
  const folder = folderWith({ "a/b/x.py": "" });
  const cwd = join(folder, "a/b");
  expect(sourceRootOf(cwd, [join(cwd, "x.py")])).toBe(cwd);
  expect(sourceRootOf(cwd, [join(folder, "a/bc/x.py")])).toBe(
    join(folder, "a"),
  );
  expect(sourceRootOf(cwd, ["/elsewhere/x.py"])).toBe("/");
});

test("the prefix leads from the root down to the working directory", () => {
  expect(sourcePrefix("/a", "/a")).toBe("");
  expect(sourcePrefix("/a", "/a/b/c")).toBe("b/c/");
  expect(sourcePrefix("/", "/a")).toBe("a/");
});
