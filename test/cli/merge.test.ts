import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { folderWith } from "../project/temporary-folder.ts";
import { hanglint } from "./hanglint.ts";
import { CLEAN, CLIENT, SCRIPT, SERVICE } from "./samples.ts";

const FILES = {
  "app.py": SERVICE,
  "a b/client.py": CLIENT,
  "a-b/client.py": `${CLIENT}${CLIENT.replace("rates", "more")}`,
  "ä/client.py": CLIENT,
  "lib/broken.py": "import requests\n)\n",
  "lib/script.py": SCRIPT,
  "lib/wide.py": "import requests\r\nrequests.get(\r\n  'x'\r\n)\r\n",
  "clean.py": CLEAN,
};

/** Scans a folder in shards; the names of the logs, which are written into another folder. */
async function shardsOf(
  folder: string,
  count: number,
  ...args: readonly string[]
): Promise<{ readonly out: string; readonly names: readonly string[] }> {
  const out = folderWith({});
  const names: string[] = [];
  for (let index = 1; index <= count; index += 1) {
    const name = `${index}.sarif`;
    names.push(name);
    const shard = ["--shard", `${index}/${count}`];
    const file = ["--output-format", "sarif", "-o", join(out, name)];
    await hanglint(folder, ["scan", ...args, ...shard, ...file]);
  }
  return { out, names };
}

async function wholeOf(folder: string, ...args: readonly string[]) {
  return hanglint(folder, ["scan", "--output-format", "sarif", ...args]);
}

describe("the shards of a scan, merged, are the scan, byte for byte", () => {
  test.each([1, 2, 3, 8])("%i of them", async (count) => {
    const folder = folderWith(FILES);
    const whole = await wholeOf(folder);
    const { out, names } = await shardsOf(folder, count);
    const merged = await hanglint(out, ["merge", ...names]);
    expect(merged.stdout).toBe(whole.stdout);
    expect(merged.code).toBe(whole.code);
    expect(await hanglint(out, ["merge", ...names.toReversed()])).toEqual(
      merged,
    );
  });

  // Four scans of hundreds of files, each with every rule.
  test(
    "of all fixtures of the rules, with everything in the log",
    { timeout: 120_000 },
    async () => {
      const folder = fileURLToPath(new URL("../rules", import.meta.url));
      const args = ["--select=ALL", "--include-tests", "--no-cache"];
      const more = ["--report-suppressed", "--sarif-category", "all"];
      const whole = await wholeOf(folder, ...args, ...more);
      const { out, names } = await shardsOf(folder, 3, ...args, ...more);
      const { stdout } = await hanglint(out, ["merge", ...names]);
      expect(stdout === whole.stdout).toBe(true);
    },
  );

  test("of folders with settings of their own, a baseline, comments and rules in preview", async () => {
    const folder = folderWith({
      ...FILES,
      "hanglint.toml": "preview = true\n",
      "a b/hanglint.toml": 'extend = "../hanglint.toml"\nignore = ["HL101"]\n',
      "ä/hanglint.toml": 'fail-on = "error"\n',
      "ä/kept.py": CLIENT.replace(
        /(requests\.get\(.*)$/m,
        "$1  # hanglint: ignore[HL101] a probe",
      ),
      "lib/old.py": CLIENT,
    });
    await hanglint(folder, ["baseline", "lib"]);
    const args = ["--report-suppressed"];
    const whole = await wholeOf(folder, ...args);
    expect(whole.stdout).toContain('"kind": "external"');
    expect(whole.stdout).toContain('"kind": "inSource"');
    const { out, names } = await shardsOf(folder, 3, ...args);
    const { stdout } = await hanglint(out, ["merge", ...names]);
    expect(stdout).toBe(whole.stdout);
  });

  test("where nothing is found", async () => {
    const folder = folderWith({ "clean.py": CLEAN });
    const { out, names } = await shardsOf(folder, 2);
    expect(await hanglint(out, ["merge", ...names])).toEqual(
      await wholeOf(folder),
    );
  });
});

test("the exit code is by the settings' fail-on, unless told", async () => {
  const folder = folderWith({
    "client.py": CLIENT,
    "hanglint.toml": 'fail-on = "error"\n',
  });
  const whole = await hanglint(folder, ["scan", "-o", "sarif=whole.sarif"]);
  expect(whole.code).toBe(0);
  const merge = ["merge", "whole.sarif", "-o", "merged.sarif"];
  expect((await hanglint(folder, merge)).code).toBe(0);
  expect(
    (await hanglint(folder, [...merge, "--fail-on", "warning"])).code,
  ).toBe(1);
});

test("-o writes the log, and a log of a merge can be merged again", async () => {
  const folder = folderWith(FILES);
  const { out, names } = await shardsOf(folder, 2);
  const merged = await hanglint(out, ["merge", ...names]);
  const args = ["merge", ...names, "-o", "all.sarif", "--exit-zero"];
  expect(await hanglint(out, args)).toEqual({
    code: 0,
    stdout: "",
    stderr: "",
  });
  expect(readFileSync(join(out, "all.sarif"), "utf8")).toBe(merged.stdout);
  const again = await hanglint(out, ["merge", "all.sarif", "all.sarif"]);
  expect(again).toEqual(merged);
});

test("logs of several categories become several runs", async () => {
  const folder = folderWith(FILES);
  const logs = folderWith({});
  for (const name of ["api", "web"]) {
    const { stdout } = await wholeOf(folder, "--sarif-category", name);
    writeFileSync(join(logs, `${name}.sarif`), stdout);
  }
  const { stdout } = await hanglint(logs, ["merge", "api.sarif", "web.sarif"]);
  expect(JSON.parse(stdout)).toMatchObject({
    runs: [
      { automationDetails: { id: "api/" } },
      { automationDetails: { id: "web/" } },
    ],
  });
});

test.each([
  [["app.py"], [], 1],
  [["app.py"], ["--exit-zero"], 0],
  [["lib/script.py"], [], 0],
  [["lib/script.py"], ["--fail-on", "note"], 1],
  [["clean.py"], [], 0],
  [["gone.py", "clean.py"], ["--exit-zero"], 2],
] as const)(
  "merging the log of %j with %j exits with %i",
  async (paths, flags, code) => {
    const folder = folderWith(FILES);
    const args = ["--output-format", "sarif", "-o", "log.sarif"];
    await hanglint(folder, ["scan", ...paths, ...args]);
    const merged = await hanglint(folder, ["merge", "log.sarif", ...flags]);
    expect(merged.code).toBe(code);
  },
);

describe("refused", () => {
  test("a shard that is missing, or there twice, or of another scan", async () => {
    const folder = folderWith(FILES);
    const { out } = await shardsOf(folder, 3);
    expect(await refusalOf(out, "1.sarif", "3.sarif")).toBe(
      "shard 2/3 is missing",
    );
    const twice = ["1.sarif", "1.sarif", "2.sarif", "3.sarif"];
    expect(await refusalOf(out, ...twice)).toBe(
      "1.sarif and 1.sarif are both shard 1/3",
    );
    const { stdout } = await wholeOf(folder);
    writeFileSync(join(out, "whole.sarif"), stdout);
    expect(await refusalOf(out, "whole.sarif", "1.sarif")).toBe(
      "these are shards of different scans: whole, 1/3",
    );
  });

  test("runs of other rules or another version", async () => {
    const folder = folderWith(FILES);
    const logs = folderWith({});
    const { stdout } = await wholeOf(folder);
    writeFileSync(join(logs, "a.sarif"), stdout);
    const other = await wholeOf(folder, "--select", "HL302");
    writeFileSync(join(logs, "b.sarif"), other.stdout);
    expect(await refusalOf(logs, "a.sarif", "b.sarif")).toBe(
      "a.sarif and b.sarif do not belong together: their versions, rules or commits differ",
    );
  });

  test("one with suppressed findings and one without", async () => {
    const folder = folderWith(FILES);
    const logs = folderWith({});
    for (const [name, args] of [
      ["a.sarif", []],
      ["b.sarif", ["--report-suppressed"]],
    ] as const) {
      const { stdout } = await wholeOf(folder, ...args);
      writeFileSync(join(logs, name), stdout);
    }
    expect(await refusalOf(logs, "a.sarif", "b.sarif")).toBe(
      "one of the logs reports suppressed findings, another does not",
    );
  });

  const run = (rest: object) =>
    JSON.stringify({
      version: "2.1.0",
      runs: [{ tool: { driver: { name: "hanglint" } }, ...rest }],
    });

  test.each([
    ["no JSON", "{", "x.sarif is no SARIF 2.1.0 log"],
    ["an empty file", "", "x.sarif is no SARIF 2.1.0 log"],
    ["JSON of another kind", "[1]", "x.sarif is no SARIF 2.1.0 log"],
    [
      "hanglint's own JSON",
      '{"version": 1, "diagnostics": []}',
      "x.sarif is no SARIF 2.1.0 log",
    ],
    [
      "results that are no objects",
      run({ results: [1] }),
      "x.sarif is no SARIF 2.1.0 log",
    ],
    [
      "another tool's log",
      '{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "CodeQL"}}}]}',
      "x.sarif holds results of CodeQL",
    ],
    [
      "the log of a run that failed",
      run({ invocations: [{ executionSuccessful: false }] }),
      "x.sarif is of a run that failed, and lacks results",
    ],
  ])("%s", async (_, text, message) => {
    const folder = folderWith({ "x.sarif": text });
    expect(await refusalOf(folder, "x.sarif")).toBe(message);
  });

  test("a file that is not there, and an output file that cannot be", async () => {
    const folder = folderWith({ "x.sarif": run({}) });
    expect(await refusalOf(folder, "gone.sarif")).toBe(
      "gone.sarif cannot be read (ENOENT)",
    );
    expect(await refusalOf(folder, "x.sarif", "-o", "gone/x.sarif")).toContain(
      "cannot be written (ENOENT)",
    );
  });
});

/** What the refused merge says; nothing is printed beside. */
async function refusalOf(folder: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await hanglint(folder, ["merge", ...args]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  const [, message] = /^error: (.*)\nhint: .+\n$/.exec(stderr) ?? [];
  return message;
}
