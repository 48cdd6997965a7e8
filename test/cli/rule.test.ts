import { describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { RULES } from "../../src/rules/rules.ts";
import { hanglint } from "./hanglint.ts";

const ANYWHERE = "/";

describe("rule", () => {
  test.each(RULES.map(({ info }) => info))("explains $code", async (info) => {
    const { code, stdout, stderr } = await hanglint(ANYWHERE, [
      "rule",
      info.code,
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const part of [
      ...[info.code, info.name, info.summary, info.why.trim()],
      ...[info.example.bad, info.example.good, info.fixSafety],
      ...info.references,
    ]) {
      expect(stdout).toContain(part);
    }
    expect(stdout).toMatch(/[^\n]\n$/);
  });

  test.each(RULES.map(({ info }) => info))(
    "$code as JSON is all that it says, and its address",
    async (info) => {
      const json = ["--output-format", "json"];
      const args = ["rule", info.code, ...json];
      const { code, stdout } = await hanglint(ANYWHERE, args);
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toEqual({
        ...info,
        url: `https://github.com/hanglint/hanglint/blob/main/docs/rules/${info.name}.md`,
      });
    },
  );

  test("is Markdown unless told", async () => {
    const page = await hanglint(ANYWHERE, ["rule", "HL101"]);
    const markdown = ["--output-format", "markdown"];
    expect(await hanglint(ANYWHERE, ["rule", "HL101", ...markdown])).toEqual(
      page,
    );
  });

  test("takes a name or a code in any case", async () => {
    const page = await hanglint(ANYWHERE, ["rule", "HL302"]);
    expect(await hanglint(ANYWHERE, ["rule", "sleep-in-route"])).toEqual(page);
    expect(await hanglint(ANYWHERE, ["rule", "hl302"])).toEqual(page);
  });

  test.each(["HL999", "HL3", "ALL", "", "sleep"])(
    "knows no rule %j",
    async (word) => {
      const { code, stdout, stderr } = await hanglint(ANYWHERE, ["rule", word]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toBe(
        `error: no rule is called ${word}\nhint: \`hanglint rules\` lists them all\n`,
      );
    },
  );
});

test("rules lists each rule on a line", async () => {
  const { code, stdout } = await hanglint(ANYWHERE, ["rules"]);
  expect(code).toBe(0);
  const lines = stdout.trimEnd().split("\n");
  expect(lines).toHaveLength(RULES.length);
  RULES.forEach(({ info }, index) => {
    expect(lines[index]).toMatch(new RegExp(`^${info.code}  ${info.name} +`));
    expect(lines[index]).toContain(info.summary);
  });
});

test("rules as JSON has each rule as rule has it, as Markdown the README's table", async () => {
  const json = ["--output-format", "json"];
  const list = await hanglint(ANYWHERE, ["rules", ...json]);
  const rules: unknown = JSON.parse(list.stdout);
  expect(rules).toHaveLength(RULES.length);
  const one = await hanglint(ANYWHERE, ["rule", "HL101", ...json]);
  expect(rules).toContainEqual(JSON.parse(one.stdout));
  const markdown = ["--output-format", "markdown"];
  const table = await hanglint(ANYWHERE, ["rules", ...markdown]);
  expect(table.stdout.split("\n")).toHaveLength(RULES.length + 3);
});

test.each(["--version", "-V"])("%s says the version", async (flag) => {
  expect(await hanglint(ANYWHERE, [flag])).toEqual({
    code: 0,
    stdout: `${manifest.version}\n`,
    stderr: "",
  });
});

test.each([["--help"], ["-h"], ["help"], ["scan", "--help"], ["help", "scan"]])(
  "%s %s shows examples and exit codes",
  async (...args) => {
    const { code, stdout, stderr } = await hanglint(ANYWHERE, args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("Examples:\n  hanglint ");
    expect(stdout).toContain("Exit codes: 0 ");
  },
);

test("the help of scan names every flag", async () => {
  const { stdout } = await hanglint(ANYWHERE, ["scan", "--help"]);
  for (const flag of [
    ...["--select", "--ignore", "--extend-select", "--output-format"],
    ...["-o, --output-file", "--fix", "--unsafe-fixes", "--diff"],
    ...["--include-tests", "--no-ignore", "--exit-zero", "--fail-on"],
    ...["--no-cache", "--statistics", "--stdin-filename", "-q, --quiet"],
    ...["-v, --verbose", "--color"],
  ]) {
    expect(stdout).toContain(`  ${flag}`);
  }
});
