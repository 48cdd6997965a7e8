import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../project/temporary-folder.ts";
import { findingsOf, hanglint } from "./hanglint.ts";
import { CLIENT, MENDED_CLIENT, SERVICE } from "./samples.ts";

const FILES = {
  "app.py": SERVICE,
  "a/client.py": CLIENT,
  "b/client.py": CLIENT,
  "b/ignored.py": CLIENT,
  "tests/test_client.py": CLIENT,
  ".gitignore": "ignored.py\n",
};

describe("--whole-project", () => {
  test("analyses the working directory and reports on the paths", async () => {
    const folder = folderWith(FILES);
    const paths = ["--whole-project", "a/client.py", "b"];
    expect(await findingsOf(folder, ...paths)).toEqual([
      "a/client.py:5: HL101",
      "b/client.py:5: HL101",
    ]);
    const { stdout } = await hanglint(folder, paths);
    expect(stdout).toContain("Found 2 warnings in 3 files");
  });

  test("names nothing that does not belong to the project", async () => {
    const folder = folderWith(FILES);
    const paths = ["b/ignored.py", "tests/test_client.py"];
    expect(await findingsOf(folder, "--whole-project", ...paths)).toEqual([]);
    expect(await findingsOf(folder, ...paths)).toHaveLength(2);
  });

  test("with no path reports on all", async () => {
    const folder = folderWith(FILES);
    expect(await findingsOf(folder, "--whole-project")).toHaveLength(4);
  });

  test("mends only what it reports on", async () => {
    const folder = folderWith(FILES);
    const flags = ["--whole-project", "--fix", "--unsafe-fixes"];
    await hanglint(folder, [...flags, "a/client.py"]);
    const read = (path: string) => readFileSync(join(folder, path), "utf8");
    expect(read("a/client.py")).toBe(MENDED_CLIENT);
    expect(read("b/client.py")).toBe(CLIENT);
    expect(read("app.py")).toBe(SERVICE);
  });

  test("tells of a path that is not there", async () => {
    const folder = folderWith(FILES);
    const args = ["--whole-project", "gone.py"];
    const { code, stderr } = await hanglint(folder, args);
    expect(code).toBe(2);
    expect(stderr).toContain("warning: gone.py: ");
  });

  test("refuses standard input", async () => {
    const { code, stderr } = await hanglint("/", ["--whole-project", "-"]);
    expect(code).toBe(2);
    expect(stderr).toContain("error: standard input is no part of a project");
  });
});

describe("--shard", () => {
  const many = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`c${index}.py`, CLIENT]),
  );

  test("every finding is in just one share, and a file in one", async () => {
    const folder = folderWith({ ...many, "app.py": SERVICE });
    const whole = await findingsOf(folder);
    const shares: (readonly string[])[] = [];
    for (const shard of ["1/3", "2/3", "3/3"]) {
      shares.push(await findingsOf(folder, "--shard", shard));
    }
    expect(shares.flat().sort()).toEqual([...whole].sort());
    for (const share of shares) expect(share).not.toEqual([]);
    const ofApp = shares.map((share) =>
      share.filter((line) => line.startsWith("app.py")),
    );
    expect(ofApp.filter((lines) => lines.length > 0)).toHaveLength(1);
  });

  test("one share of one is all", async () => {
    const folder = folderWith(many);
    expect(await findingsOf(folder, "--shard", "1/1")).toHaveLength(20);
  });

  test.each(["0/2", "3/2", "1", "1/0", "a/b", "-1/2", "1/2/3", ""])(
    "%j is refused",
    async (shard) => {
      const args = [`--shard=${shard}`];
      expect(await hanglint("/", args)).toEqual({
        code: 2,
        stdout: "",
        stderr: `error: ${shard} in --shard is no share of the work\nhint: number the machines: --shard 1/4, --shard 2/4, --shard 3/4, --shard 4/4\n`,
      });
    },
  );
});
