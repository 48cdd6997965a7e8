import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../project/temporary-folder.ts";
import { hanglint } from "./hanglint.ts";
import {
  CLEAN,
  CLIENT,
  MENDED_CLIENT,
  MENDED_SERVICE,
  SERVICE,
} from "./samples.ts";

const CONCISE = ["--output-format", "concise"];
const FIX = ["--fix", "--unsafe-fixes"];

describe("standard input", () => {
  test.each([
    [["-"], "stdin.py:5:12: "],
    [["-", "--stdin-filename", "pkg/client.py"], "pkg/client.py:5:12: "],
    [["--stdin-filename", "pkg/client.py"], "pkg/client.py:5:12: "],
    [["--stdin-filename", "../ä b#%.py"], "../ä b#%.py:5:12: "],
  ])("%j is scanned under its name", async (args, start) => {
    const folder = folderWith({});
    const input = Buffer.from(CLIENT);
    const outcome = await hanglint(folder, [...CONCISE, ...args], { input });
    expect(outcome.code).toBe(1);
    expect(outcome.stdout.startsWith(start)).toBe(true);
    expect(outcome.stderr).toBe("");
  });

  test("stands for a file that exists, and no other file is scanned", async () => {
    const folder = folderWith({ "client.py": CLIENT, "app.py": SERVICE });
    const args = [...CONCISE, "--stdin-filename", "client.py"];
    const input = Buffer.from(`\n${CLIENT}`);
    const { stdout } = await hanglint(folder, args, { input });
    expect(stdout).toMatch(/^client\.py:6:12: [^\n]*\n$/);
  });

  test("without findings exits with 0", async () => {
    const input = Buffer.from(CLEAN);
    const outcome = await hanglint(folderWith({}), [...CONCISE, "-"], {
      input,
    });
    expect(outcome).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("may be empty", async () => {
    const outcome = await hanglint(folderWith({}), [...CONCISE, "-"]);
    expect(outcome).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("beside other paths is refused, so that none is left out in silence", async () => {
    const folder = folderWith({ "app.py": SERVICE });
    for (const args of [
      ["-", "app.py"],
      ["--stdin-filename", "client.py", "app.py"],
    ]) {
      const { code, stdout, stderr } = await hanglint(folder, args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain("standard input cannot be scanned together");
    }
  });
});

describe("--fix on standard input", () => {
  test.each([
    ["plain", SERVICE, MENDED_SERVICE],
    ["with nothing to mend", CLEAN, CLEAN],
    ["CRLF", crlf(CLIENT), crlf(MENDED_CLIENT)],
    ["a byte order mark", `\uFEFF${CLIENT}`, `\uFEFF${MENDED_CLIENT}`],
    ["non-ASCII", `# é 你好 🦊\n${CLIENT}`, `# é 你好 🦊\n${MENDED_CLIENT}`],
    ["a syntax error", `)\n${CLIENT}`, `)\n${CLIENT}`],
  ])("prints the mended text: %s", async (_, before, after) => {
    const folder = folderWith({ "client.py": CLEAN });
    const args = [...FIX, "--stdin-filename", "client.py"];
    const input = Buffer.from(before);
    const { stdout } = await hanglint(folder, args, { input });
    expect(stdout).toBe(after);
    expect(readFileSync(join(folder, "client.py"), "utf8")).toBe(CLEAN);
  });

  test("--diff shows the change instead", async () => {
    const args = [...FIX, "--diff", "--stdin-filename", "client.py"];
    const input = Buffer.from(CLIENT);
    const outcome = await hanglint(folderWith({}), args, { input });
    expect(outcome.code).toBe(1);
    expect(outcome.stdout).toContain("--- a/client.py");
  });
});

function crlf(text: string): string {
  return text.replaceAll("\n", "\r\n");
}
