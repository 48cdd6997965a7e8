import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../project/temporary-folder.ts";
import { findingsOf, hanglint } from "./hanglint.ts";
import { CLIENT } from "./samples.ts";

function git(folder: string, ...args: readonly string[]): void {
  const who = ["-c", "user.name=a", "-c", "user.email=a@b.example"];
  execFileSync("git", [...who, ...args], { cwd: folder, stdio: "pipe" });
}

/** A repository with all files committed on the branch `main`. */
function repositoryWith(files: Readonly<Record<string, string>>): string {
  const folder = folderWith(files);
  git(folder, "init", "-q", "-b", "main");
  git(folder, "add", ".");
  git(folder, "commit", "-q", "-m", "first");
  return folder;
}

const TWO_CALLS = `import requests


def rates():
    requests.get(
        "a",
        verify=False,
    )
    requests.get("b")
`;

function write(folder: string, path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}

function changed(folder: string, reference = "main", ...args: string[]) {
  const flags = ["--no-cache", "--changed-since", reference];
  return findingsOf(folder, ...flags, ...args);
}

describe("only what has changed is reported", () => {
  test("nothing while nothing has", async () => {
    const folder = repositoryWith({ "a.py": TWO_CALLS });
    expect(await changed(folder)).toEqual([]);
    expect(await findingsOf(folder)).toHaveLength(2);
  });

  test.each([
    ["the call's own line", ['"b"', '"c"'], ["a.py:9: HL101"]],
    ["a line within the call", ['"a"', '"c"'], ["a.py:5: HL101"]],
    [
      "a line taken out of the call",
      ["        verify=False,\n", ""],
      ["a.py:5: HL101"],
    ],
    ["a line elsewhere", ["def rates", "def other"], []],
    [
      "lines above, which move the calls",
      ["import requests", "import os\nimport requests"],
      [],
    ],
  ])("%s", async (_, [from = "", to = ""], found) => {
    const folder = repositoryWith({ "a.py": TWO_CALLS });
    write(folder, "a.py", TWO_CALLS.replace(from, to));
    expect(await changed(folder)).toEqual(found);
    git(folder, "add", ".");
    expect(await changed(folder)).toEqual(found);
    git(folder, "commit", "-q", "-m", "second");
    expect(await changed(folder, "HEAD~1")).toEqual(found);
    expect(await changed(folder, "HEAD")).toEqual([]);
  });

  test("a route on the way to the call", async () => {
    const views = `from flask import Flask
from client import rates

app = Flask(__name__)


@app.get("/")
def index():
    return "done"
`;
    const folder = repositoryWith({ "client.py": CLIENT, "views.py": views });
    write(folder, "views.py", views.replace('"done"', "rates()"));
    expect(await changed(folder)).toEqual(["client.py:5: HL101"]);
  });

  test("all of a file that git does not know, unless it is ignored", async () => {
    const folder = repositoryWith({ "a.py": "", ".gitignore": "ignored.py" });
    write(folder, "new.py", CLIENT);
    write(folder, "ignored.py", CLIENT);
    mkdirSync(join(folder, "ä b"));
    write(folder, 'ä b/"c"\td.py', CLIENT);
    expect(await changed(folder)).toHaveLength(2);
    git(folder, "add", ".");
    expect(await changed(folder)).toHaveLength(2);
  });

  test("what the other branch has changed meanwhile does not count", async () => {
    const folder = repositoryWith({ "a.py": TWO_CALLS, "b.py": "" });
    git(folder, "checkout", "-q", "-b", "topic");
    write(folder, "b.py", CLIENT);
    git(folder, "commit", "-q", "-a", "-m", "topic");
    git(folder, "checkout", "-q", "main");
    write(folder, "a.py", TWO_CALLS.replace('"b"', '"c"'));
    git(folder, "commit", "-q", "-a", "-m", "main");
    git(folder, "checkout", "-q", "topic");
    expect(await changed(folder)).toEqual(["b.py:5: HL101"]);
  });

  test("not a file that was only renamed, but the changed lines of one", async () => {
    const folder = repositoryWith({ "old.py": TWO_CALLS });
    git(folder, "mv", "old.py", "new.py");
    expect(await changed(folder)).toEqual([]);
    write(folder, "new.py", TWO_CALLS.replace('"b"', '"c"'));
    expect(await changed(folder)).toEqual(["new.py:9: HL101"]);
  });

  test("lines of a submodule, committed there, here or not yet", async () => {
    const library = repositoryWith({ "lib.py": TWO_CALLS });
    const folder = repositoryWith({ "a.py": TWO_CALLS });
    const allowed = ["-c", "protocol.file.allow=always"];
    git(folder, ...allowed, "submodule", "--quiet", "add", library, "sub");
    git(folder, "commit", "-q", "-m", "second");
    git(folder, "tag", "start");
    const found = ["sub/lib.py:9: HL101"];
    expect(await changed(folder, "start")).toEqual([]);
    write(folder, "sub/lib.py", TWO_CALLS.replace('"b"', '"c"'));
    expect(await changed(folder, "start")).toEqual(found);
    git(join(folder, "sub"), "commit", "-q", "-a", "-m", "third");
    expect(await changed(folder, "start")).toEqual(found);
    git(folder, "commit", "-q", "-a", "-m", "fourth");
    expect(await changed(folder, "start")).toEqual(found);
    expect(await changed(join(folder, "sub"), "HEAD~1")).toEqual([
      "lib.py:9: HL101",
    ]);
  });

  test("whatever the user's git is set to show", async () => {
    const folder = repositoryWith({ "a.py": TWO_CALLS });
    write(folder, "a.py", TWO_CALLS.replace('"a"', '"A"').concat("# end\n"));
    for (const setting of [
      "diff.interHunkContext=100",
      "diff.noprefix=true",
      "diff.mnemonicPrefix=true",
      "color.diff=always",
      "diff.external=false",
      "diff.submodule=log",
    ]) {
      const [name = "", value = ""] = setting.split("=");
      git(folder, "config", name, value);
    }
    expect(await changed(folder)).toEqual(["a.py:5: HL101"]);
  });

  test("from a folder of the repository", async () => {
    const folder = repositoryWith({ "a/a.py": "", "b.py": "" });
    write(folder, "a/a.py", CLIENT);
    write(folder, "b.py", CLIENT);
    expect(await changed(join(folder, "a"))).toEqual(["a.py:5: HL101"]);
    expect(await changed(join(folder, "a"), "main", "../b.py")).toEqual([
      "../b.py:5: HL101",
    ]);
  });
});

describe("what git cannot tell is an error", () => {
  test.each(["no-such-branch", "--output=x", "main:a.py"])(
    "%s",
    async (reference) => {
      const folder = repositoryWith({ "a.py": CLIENT });
      const flag = `--changed-since=${reference}`;
      const { code, stdout, stderr } = await hanglint(folder, [flag]);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(`error: --changed-since ${reference}: `);
    },
  );

  test("outside of a repository", async () => {
    const folder = folderWith({ "a.py": CLIENT });
    expect(await hanglint(folder, ["--changed-since", "main"])).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "error: --changed-since main: this is no git repository\nhint: run hanglint in the clone; `hanglint baseline` needs none\n",
    });
  });

  test("what a shallow clone lacks", async () => {
    const origin = repositoryWith({ "a.py": "" });
    write(origin, "a.py", CLIENT);
    git(origin, "commit", "-q", "-a", "-m", "second");
    const folder = join(folderWith({}), "clone");
    git(origin, "clone", "-q", "--depth=1", `file://${origin}`, folder);
    const { code, stderr } = await hanglint(folder, [
      "--changed-since",
      "HEAD~1",
    ]);
    expect(code).toBe(2);
    expect(stderr).toBe(
      "error: --changed-since HEAD~1: git knows no such commit\nhint: this clone is shallow: fetch more of it, with `fetch-depth: 0` for actions/checkout, or `git fetch --unshallow`\n",
    );
  });
});
