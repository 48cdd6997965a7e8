import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { REPORT_FORMATS } from "../../src/report/report.ts";
import { folderWith } from "../project/temporary-folder.ts";
import { hanglint } from "./hanglint.ts";
import { CLEAN, CLIENT, SERVICE } from "./samples.ts";

const COLOUR = "\u001b[";

test("scan is the default command, and the working directory the default path", async () => {
  const folder = folderWith({ "app.py": SERVICE });
  const explicit = await hanglint(folder, ["scan", "."]);
  expect(explicit.stdout).toContain("--> app.py:12:12");
  expect(await hanglint(folder, ["scan"])).toEqual(explicit);
  expect(await hanglint(folder, [])).toEqual(explicit);
  expect(await hanglint(folder, ["--no-cache"])).toEqual(explicit);
  expect(await hanglint(folder, ["."])).toEqual(explicit);
});

describe("formats", () => {
  const folderOf = () => folderWith({ "client.py": CLIENT });

  test("text closes with what was scanned", async () => {
    const { stdout, stderr } = await hanglint(folderOf(), []);
    expect(stdout).toMatch(
      /^Found 1 warning in 1 file \(1 parsed\)\. 1 fix with --fix --unsafe-fixes\.\n$/m,
    );
    expect(stderr).toBe("");
  });

  test("concise is one line a finding and nothing else", async () => {
    const args = ["--output-format", "concise"];
    const { stdout, stderr } = await hanglint(folderOf(), args);
    expect(stdout).toMatch(/^client\.py:5:12: warning\[HL101\] [^\n]*\n$/);
    expect(stderr).toBe("");
  });

  test.each([
    ["json", '"version": 1'],
    ["sarif", '"version": "2.1.0"'],
  ])("%s is one document", async (format, mark) => {
    const args = ["--output-format", format];
    const { stdout } = await hanglint(folderOf(), args);
    expect(stdout).toContain(mark);
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
  });
});

describe("--output-file", () => {
  test.each(["-o", "--output-file"])("%s takes the report", async (flag) => {
    const folder = folderWith({ "app.py": SERVICE });
    const args = ["--output-format", "json"];
    const shown = await hanglint(folder, args);
    const written = await hanglint(folder, [...args, flag, "report.json"]);
    expect(written).toEqual({ code: 1, stdout: "", stderr: "" });
    expect(readFileSync(join(folder, "report.json"), "utf8")).toBe(
      shown.stdout,
    );
    expect(readdirSync(folder).sort()).toEqual(["app.py", "report.json"]);
  });

  test("replaces what was there, empty reports included", async () => {
    const folder = folderWith({ "clean.py": CLEAN, "out.txt": "old" });
    await hanglint(folder, ["--output-format", "concise", "-o", "out.txt"]);
    expect(readFileSync(join(folder, "out.txt"), "utf8")).toBe("");
  });

  test("has no colours although the terminal has", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    const output = "colour terminal";
    await hanglint(folder, ["-o", "out.txt"], { output });
    expect(readFileSync(join(folder, "out.txt"), "utf8")).not.toContain(COLOUR);
  });
});

describe("several reports at once", () => {
  const read = (folder: string, name: string) =>
    readFileSync(join(folder, name), "utf8");

  test("a format before the path adds a report to the one that is shown", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    const shown = await hanglint(folder, []);
    const sarif = await hanglint(folder, ["--output-format", "sarif"]);
    const both = await hanglint(folder, [
      ...["--output-format", "text", "--output-file", "sarif=out.sarif"],
      ...["-o", "concise=list.txt"],
    ]);
    expect(both).toEqual(shown);
    expect(read(folder, "out.sarif")).toBe(sarif.stdout);
    expect(read(folder, "list.txt")).toMatch(/^app\.py:11:5: warning\[HL302\]/);
  });

  test("a path alone takes the shown one, too", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    const shown = await hanglint(folder, []);
    const args = ["-o", "json=out.json", "-o", "out.txt"];
    const { code, stdout } = await hanglint(folder, args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(read(folder, "out.txt")).toBe(shown.stdout);
    expect(read(folder, "out.json")).toContain('"version": 1');
  });

  test("a file has no colours though the terminal beside it has", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    const args = ["-o", "text=out.txt"];
    const output = "colour terminal";
    const { stdout } = await hanglint(folder, args, { output });
    expect(stdout).toContain(COLOUR);
    expect(read(folder, "out.txt")).not.toContain(COLOUR);
  });

  test("a format without a file is refused", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    const { code, stderr } = await hanglint(folder, ["-o", "json="]);
    expect(code).toBe(2);
    expect(stderr).toContain("error: --output-file json= names no file\n");
  });

  test("a misspelt format is refused before anything is done", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    const args = ["--fix", "--unsafe-fixes", "-o", "sraif=out.sarif"];
    const { code, stdout, stderr } = await hanglint(folder, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe(
      "error: sraif in --output-file sraif=out.sarif is no format\n" +
        "hint: the formats are text, concise, json, sarif, github, gitlab, rdjson, junit, markdown; write ./sraif=out.sarif for a file of that name\n",
    );
    expect(read(folder, "app.py")).toBe(SERVICE);
    await hanglint(folder, ["-o", "./sraif=out.sarif"]);
    expect(read(folder, "sraif=out.sarif")).toContain("HL101");
  });
});

describe("in a step of GitHub Actions", () => {
  const folderOf = () =>
    folderWith({ "app.py": SERVICE, "summary.md": "before\n" });
  const inStep = (folder: string, ...args: readonly string[]) =>
    hanglint(folder, args, {
      env: { GITHUB_STEP_SUMMARY: join(folder, "summary.md") },
    });

  test("the github format adds a table to the job's summary", async () => {
    const folder = folderOf();
    const { code, stdout } = await inStep(folder, "--output-format", "github");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error .*\n::warning .*\n$/);
    const { stdout: table } = await hanglint(folder, [
      ...["--output-format", "markdown"],
    ]);
    expect(readFileSync(join(folder, "summary.md"), "utf8")).toBe(
      `before\n${table}\n`,
    );
  });

  test("other formats leave it alone", async () => {
    const folder = folderOf();
    await inStep(folder, "--output-format", "sarif");
    expect(readFileSync(join(folder, "summary.md"), "utf8")).toBe("before\n");
  });

  test("one that cannot be written is told and fails nothing", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    const { code, stderr } = await hanglint(
      folder,
      ["--output-format", "github"],
      { env: { GITHUB_STEP_SUMMARY: "/no/such/folder/summary.md" } },
    );
    expect(code).toBe(1);
    expect(stderr).toBe(
      "warning: /no/such/folder/summary.md cannot be written, so the job's summary lacks the findings.\n",
    );
  });
});

test("--statistics counts by rule, most first", async () => {
  const folder = folderWith({ "app.py": SERVICE, "client.py": CLIENT });
  const { stdout } = await hanglint(folder, ["--statistics"]);
  expect(stdout).toBe(
    "  2  HL101  http-call-without-timeout\n  1  HL302  sleep-in-route\n",
  );
});

describe("--quiet and --verbose", () => {
  const files = { "client.py": CLIENT, "broken.py": "import requests\n)\n" };

  test("-q leaves out notices and summary", async () => {
    const folder = folderWith(files);
    const loud = await hanglint(folder, []);
    expect(loud.stderr).toContain("broken.py");
    for (const flag of ["-q", "--quiet"]) {
      const { code, stdout, stderr } = await hanglint(folder, [flag]);
      expect(code).toBe(1);
      expect(stderr).toBe("");
      expect(stdout).toContain("--> client.py:5:12");
      expect(stdout).not.toMatch(/^Found /m);
    }
  });

  test("-q with nothing found prints nothing", async () => {
    const folder = folderWith({ "clean.py": CLEAN });
    expect(await hanglint(folder, ["-q"])).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
  });

  test("-v tells on standard error what was read and what was assumed", async () => {
    const folder = folderWith(files);
    const plain = await hanglint(folder, []);
    for (const flag of ["-v", "--verbose"]) {
      const { stdout, stderr } = await hanglint(folder, [flag]);
      expect(stdout).toBe(plain.stdout);
      expect(stderr).toContain("Read 2 files");
      expect(stderr).toContain("sync workers, timeout 30 s");
    }
  });
});

describe("--color", () => {
  test.each([
    [[], "pipe", false],
    [[], "colour terminal", true],
    [["--color", "auto"], "pipe", false],
    [["--color", "auto"], "colour terminal", true],
    [["--color", "always"], "pipe", true],
    [["--color", "always"], "colour terminal", true],
    [["--color", "never"], "pipe", false],
    [["--color", "never"], "colour terminal", false],
  ] as const)("%j on a %s colours: %s", async (flags, output, expected) => {
    const folder = folderWith({ "app.py": SERVICE });
    const { stdout } = await hanglint(folder, flags, { output });
    expect(stdout.includes(COLOUR)).toBe(expected);
  });

  test("always colours a file, too", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    await hanglint(folder, ["--color", "always", "-o", "out.txt"]);
    expect(readFileSync(join(folder, "out.txt"), "utf8")).toContain(COLOUR);
  });

  test.each(REPORT_FORMATS.filter((format) => format !== "text"))(
    "never reaches %s",
    async (format) => {
      const folder = folderWith({ "app.py": SERVICE });
      const args = ["--color", "always", "--output-format", format];
      expect((await hanglint(folder, args)).stdout).not.toContain(COLOUR);
    },
  );
});

describe("the same input gives the same bytes", () => {
  const files = {
    "app.py": SERVICE,
    "a/client.py": CLIENT,
    "b/client.py": CLIENT,
    "b/broken.py": "import requests\n)\n",
  };
  const paths = ["b", "app.py", "a", "gone", "b/client.py", "a/client.py"];

  test.each(REPORT_FORMATS)("as %s", async (format) => {
    const folder = folderWith(files);
    const runWith = (given: readonly string[]) =>
      hanglint(folder, ["scan", "--output-format", format, ...given]);
    const first = await runWith(paths);
    expect(first.code).toBe(2);
    expect(await runWith(paths)).toEqual(first);
    expect(await runWith(paths.toReversed())).toEqual(first);
    expect(await runWith([...paths, ...paths])).toEqual(first);
    expect(await runWith(paths.map((path) => `./${path}`))).toEqual(first);
  });

  test("whatever order the folder was filled in", async () => {
    const entries = Object.entries(files);
    const [one, other] = [entries, entries.toReversed()].map((list) =>
      folderWith(Object.fromEntries(list)),
    );
    expect(await hanglint(one ?? "", [])).toEqual(
      await hanglint(other ?? "", []),
    );
  });

  test("and a report of an earlier run changes nothing", async () => {
    const folder = folderWith(files);
    const first = await hanglint(folder, []);
    writeFileSync(join(folder, "report.txt"), first.stdout);
    expect(await hanglint(folder, [])).toEqual(first);
  });
});
