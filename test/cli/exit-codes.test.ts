import { describe, expect, test } from "vitest";
import { REPORT_FORMATS } from "../../src/report/report.ts";
import { folderWith } from "../project/temporary-folder.ts";
import { findingsOf, hanglint } from "./hanglint.ts";
import { CLEAN, CLIENT, SCRIPT, SERVICE } from "./samples.ts";

const EACH_LEVEL = {
  error: { "app.py": SERVICE },
  warning: { "client.py": CLIENT },
  note: { "script.py": SCRIPT },
  nothing: { "clean.py": CLEAN },
};

describe("findings", () => {
  test.each([
    ["error", [], 1],
    ["warning", [], 1],
    ["note", [], 0],
    ["nothing", [], 0],
    ["error", ["--fail-on", "error"], 1],
    ["warning", ["--fail-on", "error"], 0],
    ["warning", ["--fail-on", "warning"], 1],
    ["note", ["--fail-on", "warning"], 0],
    ["note", ["--fail-on", "note"], 1],
    ["nothing", ["--fail-on", "note"], 0],
    ["error", ["--exit-zero"], 0],
    ["error", ["--exit-zero", "--fail-on", "note"], 0],
    ["error", ["--quiet"], 1],
    ["error", ["--statistics"], 1],
    ["error", ["--output-format", "json"], 1],
    ["error", ["--output-format", "sarif", "-o", "log.sarif"], 1],
  ] as const)("%s with %j exits with %i", async (level, flags, code) => {
    const folder = folderWith(EACH_LEVEL[level]);
    expect((await hanglint(folder, ["scan", ...flags])).code).toBe(code);
  });
});

describe.each(REPORT_FORMATS)(
  "the exit code means the same as %s",
  (format) => {
    test.each([
      ["warning", [], 1],
      ["note", [], 0],
      ["nothing", [], 0],
      ["error", ["--exit-zero"], 0],
      ["error", ["gone.py", "."], 2],
    ] as const)("%s with %j exits with %i", async (level, flags, code) => {
      const folder = folderWith(EACH_LEVEL[level]);
      const args = ["scan", "--output-format", format, ...flags];
      expect((await hanglint(folder, args)).code).toBe(code);
    });
  },
);

describe("what cannot be done exits with 2, says why and finds nothing", () => {
  test.each([
    [["scan", "--bogus"], "--bogus"],
    [["--bogus"], "--bogus"],
    [["rules", "--bogus"], "--bogus"],
    [["rules", "more"], "too many arguments"],
    [["rule"], "missing required argument"],
    [["rule", "HL999"], "HL999"],
    [["scan", "--select"], "--select"],
    [["scan", "--select", "HL999"], "HL999"],
    [["scan", "--select", "HL101,"], "between commas"],
    [["scan", "--select", ""], "between commas"],
    [["scan", "--ignore", "no-such-rule"], "no-such-rule"],
    [["scan", "--extend-select", "H"], "called H"],
    [["scan", "--output-format", "xml"], "xml"],
    [["scan", "--color", "sometimes"], "sometimes"],
    [["scan", "--fail-on", "critical"], "critical"],
    [["scan", "-o", "no/such/folder/report"], "no/such/folder/report"],
    [["scan", "-o", "."], "cannot"],
  ])("%j", async (args, told) => {
    const folder = folderWith({ "app.py": SERVICE });
    const { code, stdout, stderr } = await hanglint(folder, args);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(told);
    expect(stderr).not.toContain("    at ");
  });

  test("an unknown rule comes with a hint", async () => {
    const folder = folderWith({});
    const { stderr } = await hanglint(folder, ["--select", "HL999"]);
    expect(stderr).toBe(
      "error: --select: no rule is called HL999\nhint: `hanglint rules` lists them all\n",
    );
  });
});

describe("a path that does not exist", () => {
  const args = ["--output-format", "concise", "app.py", "gone.py", "gone"];

  test("is told with its name, exits with 2, and the rest is scanned", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    const { code, stdout, stderr } = await hanglint(folder, ["scan", ...args]);
    expect(code).toBe(2);
    expect(stdout).toContain("app.py:12:12: error[HL101]");
    expect(stderr).toContain("warning: gone.py: There is no file or folder");
    expect(stderr).toContain("warning: gone: There is no file or folder");
  });

  test("exits with 2 whatever else is asked for", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    for (const more of [
      ["--exit-zero"],
      ["--fail-on", "error"],
      ["--quiet"],
      ["--diff", "--unsafe-fixes"],
      ["--diff", "--exit-zero"],
      ["--fix"],
    ]) {
      const { code } = await hanglint(folder, ["scan", ...args, ...more]);
      expect({ more, code }).toEqual({ more, code: 2 });
    }
  });
});

describe("no Python files", () => {
  test("is told, and is no failure", async () => {
    const folder = folderWith({ "README.md": "" });
    const { code, stdout, stderr } = await hanglint(folder, []);
    expect(code).toBe(0);
    expect(stdout).toBe("No findings in 0 files (0 parsed).\n");
    expect(stderr).toBe("warning: No Python files were found.\n");
  });
});

describe("tests", () => {
  const files = {
    "app.py": CLEAN,
    "tests/data.py": CLIENT,
    "test_app.py": CLIENT,
    "app_test.py": CLIENT,
    "conftest.py": CLIENT,
  };

  test("are left out and counted", async () => {
    const { code, stdout } = await hanglint(folderWith(files), ["scan"]);
    expect(code).toBe(0);
    expect(stdout).toContain("4 test files skipped (--include-tests).");
  });

  test("--include-tests scans them", async () => {
    const folder = folderWith(files);
    expect(await findingsOf(folder, "--include-tests")).toEqual([
      "app_test.py:5: HL101",
      "conftest.py:5: HL101",
      "test_app.py:5: HL101",
      "tests/data.py:5: HL101",
    ]);
  });

  test("one that is named is scanned", async () => {
    expect(await findingsOf(folderWith(files), "test_app.py")).toEqual([
      "test_app.py:5: HL101",
    ]);
  });
});
