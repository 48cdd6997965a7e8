import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  gitTopLevelOf,
  pathsFromRoot,
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

test("a checkout that the working directory is not in is the root of its files", () => {
  const folder = folderWith({ "top/.git/HEAD": "", "top/a/x.py": "" });
  const top = join(folder, "top");
  expect(sourceRootOf(folder, [join(top, "a")])).toBe(top);
  expect(sourceRootOf(folder, [join(top, "a"), folder])).toBe(folder);
});

test("a path counts from the root, wherever the working directory is", () => {
  const folder = folderWith({ "a/b/x.py": "" });
  const fromB = pathsFromRoot(folder, join(folder, "a/b"));
  expect(fromB("x.py")).toBe("a/b/x.py");
  expect(fromB("../y.py")).toBe("a/y.py");
  const below = pathsFromRoot(join(folder, "a"), folder);
  expect(below("a/b/x.py")).toBe("b/x.py");
});

test("links are followed while they lead to a place below the root", () => {
  const folder = folderWith({ "top/a/x.py": "", "other/z.py": "" });
  const top = join(folder, "top");
  symlinkSync("a", join(top, "link"));
  symlinkSync("../other/z.py", join(top, "z.py"));
  symlinkSync(top, join(folder, "way"));
  expect(pathsFromRoot(top, top)("link/x.py")).toBe("a/x.py");
  expect(pathsFromRoot(top, top)("z.py")).toBe("z.py");
  expect(pathsFromRoot(top, folder)("way/a/x.py")).toBe("a/x.py");
});
