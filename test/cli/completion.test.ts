import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { RULES } from "../../src/rules/rules.ts";
import { folderWith } from "../project/temporary-folder.ts";
import { hanglint } from "./hanglint.ts";

const { stdout: bash } = await hanglint("/", ["completion", "bash"]);

/** What bash offers for the last of the words, sorted. */
function offered(...words: readonly string[]): readonly string[] {
  const script = `${bash}
COMP_WORDS=(hanglint ${words.map((word) => `'${word}'`).join(" ")})
COMP_CWORD=${words.length}
_hanglint
((\${#COMPREPLY[@]})) && printf '%s\\n' "\${COMPREPLY[@]}"
exit 0`;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", script], {
    cwd: folderWith({ "rates.py": "", "my app/x.py": "" }),
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout.split("\n").slice(0, -1).sort();
}

const CODES = RULES.map(({ info }) => info.code);

test.each([
  [["r"], ["rates.py", "routes", "rule", "rules"]],
  [["my"], ["my app"]],
  [
    ["scan", "--output-f"],
    ["--output-file", "--output-format"],
  ],
  [
    ["--fail-on", ""],
    ["error", "note", "warning"],
  ],
  [["scan", "--fail-on", "w"], ["warning"]],
  [["scan", "ra"], ["rates.py"]],
  [["scan", "-o", "my"], ["my app"]],
  [["scan", "--select", "HL"], CODES],
  [["scan", "--select", "A"], ["ALL"]],
  [["rule", "HL"], CODES],
  [["rule", "HL101", "--"], ["--output-format"]],
  [["rules", "--output-format", "m"], ["markdown"]],
  [
    ["completion", ""],
    ["bash", "fish", "zsh"],
  ],
  [["scan", "--sarif-category", "x"], []],
])("bash offers for %j: %j", (words, expected) => {
  expect(offered(...words)).toEqual(expected);
});

test.each(["bash", "zsh", "fish"])(
  "%s knows every command, flag and rule",
  async (shell) => {
    const { code, stdout } = await hanglint("/", ["completion", shell]);
    expect(code).toBe(0);
    for (const word of [...CODES, "rules", "markdown"]) {
      expect(stdout).toContain(word);
    }
    const { stdout: help } = await hanglint("/", ["scan", "--help"]);
    for (const flag of help.match(/(?<=^ {2,6})--[a-z-]+/gm) ?? []) {
      expect(stdout).toContain(shell === "fish" ? `-l ${flag.slice(2)}` : flag);
    }
  },
);

test("another shell is refused", async () => {
  const { code, stderr } = await hanglint("/", ["completion", "tcsh"]);
  expect(code).toBe(2);
  expect(stderr).toContain("bash, zsh, fish");
});
