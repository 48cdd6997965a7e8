import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../project/temporary-folder.ts";
import { findingsOf, hanglint } from "./hanglint.ts";
import { CLIENT, SERVICE } from "./samples.ts";
import { asUnprivileged } from "./unprivileged.ts";

const NAME = ".hanglint-baseline.json";
const NOT_CACHED = "--no-cache";

/** A folder with a client and a service, and the baseline of both. */
async function adopted(): Promise<string> {
  const folder = folderWith({ "a/client.py": CLIENT, "b/app.py": SERVICE });
  const { code, stderr } = await baseline(folder);
  expect([code, stderr]).toEqual([0, `Wrote 3 findings to ${NAME}.\n`]);
  return folder;
}

function baseline(folder: string, ...args: readonly string[]) {
  return hanglint(folder, ["baseline", NOT_CACHED, ...args]);
}

function scan(folder: string, ...args: readonly string[]) {
  return findingsOf(folder, NOT_CACHED, ...args);
}

function textIn(folder: string): string {
  return readFileSync(join(folder, NAME), "utf8");
}

/** What the baseline counts, as `path code count`. */
function countsIn(folder: string): string[] {
  const text = textIn(folder);
  const lines = text.matchAll(/^ {4}"(.*)": \{|^ {6}"(.*)": \{|": (\d+),?$/gm);
  let [path, code] = ["", ""];
  const counts: string[] = [];
  for (const [, newPath, newCode, count] of lines) {
    path = newPath ?? path;
    code = newCode ?? code;
    if (newPath === undefined && newCode === undefined && path !== "") {
      counts.push(`${path} ${code} ${count ?? ""}`);
    }
  }
  return counts;
}

const ALL = ["a/client.py HL101 1", "b/app.py HL101 1", "b/app.py HL302 1"];

describe("the file", () => {
  test("has counts by file, rule and fingerprint, sorted, and no lines", async () => {
    const folder = await adopted();
    expect(countsIn(folder)).toEqual(ALL);
    expect(textIn(folder)).toMatch(
      /^\{\n {2}"version": 1,\n {2}"findings": \{\n {4}"a\/client\.py": \{\n {6}"HL101": \{\n {8}"[0-9a-f]{16}": 1\n {6}\}\n/,
    );
    const again = textIn(folder);
    await baseline(folder);
    expect(textIn(folder)).toBe(again);
  });

  test("holds what stands alike as often as it is there", async () => {
    const twice = `${CLIENT}${CLIENT.split("\n").at(-2) ?? ""}\n`;
    const folder = folderWith({ "client.py": twice });
    await baseline(folder);
    expect(countsIn(folder)).toEqual(["client.py HL101 2"]);
  });

  test("leaves out what a comment suppresses", async () => {
    const folder = folderWith({
      "a.py": "import requests\nrequests.get('a')  # noqa: S113\n",
    });
    await baseline(folder);
    expect(countsIn(folder)).toEqual([]);
  });
});

describe("a scan reports what is new", () => {
  test("nothing at first, whichever way it is called", async () => {
    const folder = await adopted();
    expect(await scan(folder)).toEqual([]);
    expect(await scan(join(folder, "b"))).toEqual([]);
    expect(await scan(folder, join(folder, "a"))).toEqual([]);
    expect((await hanglint(folder, [])).code).toBe(0);
    expect(await scan(folder, "--no-baseline")).toHaveLength(3);
  });

  test("not what has moved, but one more of its kind", async () => {
    const folder = await adopted();
    const moved = CLIENT.replace("def", "\n\n# moved\ndef");
    writeFileSync(join(folder, "a/client.py"), moved);
    expect(await scan(folder)).toEqual([]);
    const [call] = moved.match(/^ .*requests.*\n/m) ?? [];
    writeFileSync(join(folder, "a/client.py"), `${moved}${call}`);
    expect(await scan(folder)).toEqual(["a/client.py:9: HL101"]);
  });

  test("what is in the baseline is not mended, and keeps its status", async () => {
    const folder = await adopted();
    writeFileSync(join(folder, "new.py"), CLIENT);
    const { stdout } = await hanglint(folder, ["--diff", "--unsafe-fixes"]);
    expect(stdout.match(/^\+\+\+ .*/gm)).toEqual(["+++ b/new.py"]);
    const json = await hanglint(folder, ["--output-format", "json"]);
    expect(json.stdout.match(/"kind": "baseline"/g)).toHaveLength(3);
  });

  test("a baseline may have another name", async () => {
    const folder = await adopted();
    await baseline(folder, "--baseline", "a.json", "--select", "HL302");
    expect(await scan(folder, "--baseline", "a.json")).toEqual([
      "a/client.py:5: HL101",
      "b/app.py:12: HL101",
    ]);
  });
});

describe("stale entries", () => {
  test("are told, and taken out by --prune alone", async () => {
    const folder = await adopted();
    rmSync(join(folder, "a/client.py"));
    writeFileSync(join(folder, "new.py"), CLIENT);
    const { stderr, code } = await hanglint(folder, [NOT_CACHED]);
    expect(stderr).toBe(
      `warning: ${NAME}: 1 entry stands for what is no longer found (HL101 in \`a/client.py\`). Take them out with \`hanglint baseline --prune\`.\n`,
    );
    expect(code).toBe(1);
    const pruned = await baseline(folder, "--prune");
    expect(pruned.stderr).toBe(
      `Took 1 finding that is gone out of ${NAME}; 2 findings left.\n`,
    );
    expect(countsIn(folder)).toEqual(ALL.slice(1));
    expect(await scan(folder)).toEqual(["new.py:5: HL101"]);
  });

  test("are not those of files and rules that did not run", async () => {
    const folder = await adopted();
    for (const args of [["a"], ["--select", "HL3"], ["a/client.py"]]) {
      const { stderr } = await hanglint(folder, [NOT_CACHED, ...args]);
      expect(stderr).toBe("");
    }
    writeFileSync(join(folder, "a/client.py"), "");
    await baseline(folder, "--prune", "b");
    await baseline(folder, "--select", "HL302");
    expect(countsIn(folder)).toEqual(ALL);
    await baseline(folder, "a");
    expect(countsIn(folder)).toEqual(ALL.slice(1));
  });
});

describe("a baseline that cannot be used is told, and left as it is", () => {
  const MEND = "mend it or take it from version control";

  test.each([
    ["", "it is not JSON", MEND],
    ["{", "it is not JSON", MEND],
    ["[]", "it is no object", MEND],
    ["{}", "it has no version", MEND],
    [
      '{"version": 2}',
      "it is of version 2, and this hanglint reads version 1",
      "use the hanglint that wrote it",
    ],
    ['{"version": 1}', "`findings` is no object", MEND],
    ['{"version": 1, "findings": {"a.py": 1}}', "`a.py` is no object", MEND],
    ...['"1"', "-1", "0", "1.5", "null"].map((count) => [
      `{"version": 1, "findings": {"a.py": {"HL101": {"0": ${count}}}}}`,
      "`a.py` HL101 has a count that is none",
      MEND,
    ]),
    [
      '{\n<<<<<<< HEAD\n  "version": 1\n=======\n>>>>>>> b\n}',
      "it has the marks of a merge conflict",
      "keep the lines of both sides",
    ],
  ])("%j", async (text = "", because, mend) => {
    const folder = folderWith({ "client.py": CLIENT, [NAME]: text });
    for (const args of [[], ["baseline"], ["baseline", "--prune"]]) {
      expect(await hanglint(folder, args)).toEqual({
        code: 2,
        stdout: "",
        stderr: `error: ${NAME} cannot be used as a baseline: ${because}\nhint: ${mend}; or delete it and run \`hanglint baseline\`; --no-baseline scans without it\n`,
      });
    }
    expect(textIn(folder)).toBe(text);
    expect(await scan(folder, "--no-baseline")).toHaveLength(1);
  });

  test("a name that is no file, or a folder", async () => {
    const folder = folderWith({ "client.py": CLIENT });
    const gone = await hanglint(folder, ["--baseline", "gone.json"]);
    expect([gone.code, gone.stderr]).toEqual([
      2,
      "error: --baseline names gone.json, which is no file\nhint: `hanglint baseline` writes one\n",
    ]);
    mkdirSync(join(folder, "folder.json"));
    for (const args of [["scan"], ["baseline"], ["baseline", "--prune"]]) {
      for (const [path, because] of [
        ["folder.json", "it is a folder"],
        ["/dev/zero", "it is no file"],
      ] as const) {
        const { code, stderr } = await hanglint(folder, [
          ...args,
          "--baseline",
          path,
        ]);
        const line = `error: ${path} cannot be used as a baseline: ${because}\n`;
        expect([code, stderr]).toEqual([2, expect.stringContaining(line)]);
      }
    }
  });

  test("one that may not be read", async () => {
    const folder = await adopted();
    chmodSync(join(folder, NAME), 0);
    const { code, stderr } = await asUnprivileged(() => hanglint(folder, []));
    expect(code).toBe(2);
    expect(stderr).toContain(
      `${NAME} cannot be used as a baseline: it cannot be read (EACCES)`,
    );
  });

  test("one that cannot be written", async () => {
    const folder = folderWith({ "client.py": CLIENT });
    const { code, stderr } = await baseline(
      folder,
      "--baseline",
      "gone/a.json",
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /gone\/a\.json cannot be written \(ENOENT\)\nhint: name a file that can be written with --baseline\n$/,
    );
  });

  test("none that could be pruned", async () => {
    const folder = folderWith({ "client.py": CLIENT });
    const { code, stderr } = await baseline(folder, "--prune");
    expect([code, stderr]).toEqual([
      2,
      `error: there is no baseline ${NAME} to take anything out of\nhint: \`hanglint baseline\` without --prune writes one\n`,
    ]);
    expect(existsSync(join(folder, NAME))).toBe(false);
  });

  test("is not written for standard input", async () => {
    const folder = folderWith({});
    const { code, stderr } = await hanglint(folder, ["baseline", "-"], {
      input: Buffer.from(CLIENT),
    });
    expect(code).toBe(2);
    expect(stderr).toContain("standard input is none");
    expect(existsSync(join(folder, NAME))).toBe(false);
  });

  test("is not written when something could not be scanned", async () => {
    const folder = await adopted();
    const before = textIn(folder);
    const { code } = await baseline(folder, ".", "no/such/path");
    expect(code).toBe(2);
    expect(textIn(folder)).toBe(before);
  });
});
