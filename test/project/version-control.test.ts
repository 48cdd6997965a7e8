import { join } from "node:path";
import { expect, test } from "vitest";
import { versionControlOf } from "../../src/project/version-control.ts";
import { folderWith } from "./temporary-folder.ts";

const REVISION = "fdd224dba60e09cf642d64244792447495714445";
const originAt = (url: string) =>
  `[core]\n\tbare = false\n[remote "origin"]\n\turl = ${url}\n\tfetch = x\n[branch "main"]\n\tremote = origin\n`;
const CONFIG = originAt("https://git.example/shop.git");
const SHOP = { repositoryUri: "https://git.example/shop.git" };

test("a branch, by a file or packed", () => {
  const loose = folderWith({
    ".git/HEAD": "ref: refs/heads/feature/a\n",
    ".git/refs/heads/feature/a": `${REVISION}\n`,
    ".git/config": CONFIG,
  });
  const packed = folderWith({
    ".git/HEAD": "ref: refs/heads/feature/a\n",
    ".git/packed-refs": `# pack-refs\n0000 refs/heads/a\n${REVISION} refs/heads/feature/a\n`,
    ".git/config": CONFIG,
  });
  const expected = { ...SHOP, revisionId: REVISION, branch: "feature/a" };
  expect(versionControlOf(loose)).toEqual(expected);
  expect(versionControlOf(packed)).toEqual(expected);
});

test("a worktree shares the references of the checkout that it belongs to", () => {
  const folder = folderWith({
    "main/.git/config": CONFIG,
    "main/.git/refs/heads/b": REVISION,
    "main/.git/worktrees/b/HEAD": "ref: refs/heads/b\n",
    "main/.git/worktrees/b/commondir": "../..\n",
    "b/.git": "gitdir: ../main/.git/worktrees/b\n",
  });
  expect(versionControlOf(join(folder, "b"))).toEqual({
    ...SHOP,
    revisionId: REVISION,
    branch: "b",
  });
});

test.each([
  ["https://user:secret@git.example/shop.git", "https://git.example/shop.git"],
  ["git@git.example:team/shop.git", "ssh://git.example/team/shop.git"],
  ["ssh://git@git.example/shop.git", "ssh://git.example/shop.git"],
])("origin at %s is %s", (url, repositoryUri) => {
  const folder = folderWith({
    ".git/HEAD": `${REVISION}\n`,
    ".git/config": originAt(url),
  });
  expect(versionControlOf(folder)).toEqual({
    repositoryUri,
    revisionId: REVISION,
    branch: null,
  });
});

test.each([
  ["no checkout", {}],
  ["no origin", { ".git/HEAD": REVISION, ".git/config": "[core]\n" }],
  ["no config", { ".git/HEAD": REVISION }],
  [
    "an origin on this machine",
    { ".git/HEAD": REVISION, ".git/config": originAt("/srv/shop.git") },
  ],
  [
    "a branch without a commit",
    { ".git/HEAD": "ref: refs/heads/main\n", ".git/config": CONFIG },
  ],
  ["a broken HEAD", { ".git/HEAD": "\0", ".git/config": CONFIG }],
  ["a .git that leads nowhere", { ".git": "gitdir: gone\n" }],
])("%s: nothing is told", (_, files) => {
  expect(versionControlOf(folderWith(files))).toBeNull();
});
