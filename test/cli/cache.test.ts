import {
  existsSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { folderWith } from "../project/temporary-folder.ts";
import { findingsOf, hanglint } from "./hanglint.ts";
import { CLIENT, SERVICE } from "./samples.ts";

const CACHE = ".hanglint_cache";

// Files that have just been written are not trusted: here it is a minute later.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a run over what has not changed", () => {
  test("finds the same, in every format, without scanning", async () => {
    const folder = folderWith({
      "app.py": SERVICE,
      "bad.py": "import requests\nrequests.get(\n",
    });
    const first = await hanglint(folder, []);
    expect(first.stdout).toContain("--> app.py:12:12");
    expect(first.stderr).toContain("bad.py: It does not parse");
    const entries = entriesIn(folder);
    expect(entries).toHaveLength(1);
    for (const format of ["text", "json", "sarif"]) {
      const args = ["--output-format", format];
      const again = await hanglint(folder, args);
      expect(again).toEqual(await hanglint(folder, [...args, "--no-cache"]));
    }
    expect(await hanglint(folder, [])).toEqual(first);
    expect(entriesIn(folder)).toEqual(entries);
  });

  test("keeps one entry for each choice of paths and rules", async () => {
    const folder = folderWith({ "a/app.py": SERVICE, "b/app.py": SERVICE });
    for (const args of [["a"], ["b"], ["a", "b"], ["a", "--select", "HL302"]]) {
      const fresh = await hanglint(folder, [...args, "--no-cache"]);
      expect(await hanglint(folder, args)).toEqual(fresh);
      expect(await hanglint(folder, args)).toEqual(fresh);
    }
    expect(entriesIn(folder)).toHaveLength(4);
  });
});

describe("a run scans anew", () => {
  test("when the settings of a folder have changed", async () => {
    const folder = folderWith({ "a/app.py": SERVICE, "b/app.py": SERVICE });
    expect(await findingsOf(folder)).toHaveLength(4);
    writeFileSync(join(folder, "a/hanglint.toml"), 'select = ["HL3"]');
    expect(await findingsOf(folder)).toHaveLength(3);
    writeFileSync(join(folder, "hanglint.toml"), 'select = ["HL1"]');
    expect(await findingsOf(folder)).toEqual([
      "a/app.py:11: HL302",
      "b/app.py:12: HL101",
    ]);
    writeFileSync(join(folder, "hanglint.toml"), 'select = ["HL3"]');
    expect(await findingsOf(folder)).toEqual([
      "a/app.py:11: HL302",
      "b/app.py:11: HL302",
    ]);
  });

  test("when a file has changed, though size and date have not", async () => {
    const folder = folderWith({ "client.py": CLIENT });
    const path = join(folder, "client.py");
    expect(await findingsOf(folder)).toHaveLength(1);
    const { atime, mtime } = statSync(path);
    writeFileSync(path, CLIENT.replace(/requests/g, "requestz"));
    utimesSync(path, atime, mtime);
    expect(await findingsOf(folder)).toEqual([]);
    expect(entriesIn(folder)).toHaveLength(1);
  });

  test("when a file has come", async () => {
    const folder = folderWith({ "client.py": CLIENT });
    expect(await findingsOf(folder)).toHaveLength(1);
    writeFileSync(join(folder, "other.py"), CLIENT);
    expect(await findingsOf(folder)).toHaveLength(2);
  });

  test("when the entry was damaged, and mends it", async () => {
    const folder = folderWith({ "client.py": CLIENT });
    const first = await hanglint(folder, []);
    const [{ path } = { path: "" }] = entriesIn(folder);
    writeFileSync(path, "{");
    expect(await hanglint(folder, [])).toEqual(first);
    expect(statSync(path).size).toBeGreaterThan(1);
  });
});

describe("nothing is kept", () => {
  test("with --no-cache", async () => {
    const folder = folderWith({ "client.py": CLIENT });
    expect(await findingsOf(folder, "--no-cache")).toHaveLength(1);
    expect(existsSync(join(folder, CACHE))).toBe(false);
  });

  test("of files that have just been written: a change in the same moment would not show", async () => {
    vi.useRealTimers();
    const folder = folderWith({ "client.py": CLIENT });
    expect(await findingsOf(folder)).toHaveLength(1);
    expect(existsSync(join(folder, CACHE))).toBe(false);
  });

  test("of standard input", async () => {
    const folder = folderWith({ "client.py": CLIENT });
    const args = ["--stdin-filename", "client.py", "-"];
    const input = Buffer.from(CLIENT);
    expect((await hanglint(folder, args, { input })).code).toBe(1);
    expect(existsSync(join(folder, CACHE))).toBe(false);
  });

  test("where there is nothing to scan", async () => {
    const folder = folderWith({});
    expect((await hanglint(folder, [])).code).toBe(0);
    expect(existsSync(join(folder, CACHE))).toBe(false);
  });
});

/** An entry that is written again gets another number on the disk. */
function entriesIn(folder: string): readonly { path: string; file: number }[] {
  return readdirSync(join(folder, CACHE))
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, CACHE, name))
    .map((path) => ({ path, file: statSync(path).ino }));
}
