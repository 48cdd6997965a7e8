import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { run } from "../src/commands/program.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

/** What hanglint prints for the arguments, run at the top of the checkout. */
async function outputOf(args: readonly string[]): Promise<string> {
  let output = "";
  await run(args, {
    cwd: fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, ""),
    stdout: {
      write: (content) => void (output += content.toString()),
      hasColor: false,
    },
    stderr: { write: () => undefined, hasColor: false },
    readInput: () => Promise.resolve(Buffer.alloc(0)),
  });
  return output;
}

test("the README shows what hanglint really prints", async () => {
  const shown = /^\$ npx hanglint (.*)\n([^]*?)^```$/m.exec(readme);
  const args = shown?.[1]?.split(" ") ?? [];
  expect(shown?.[2]).toBe(await outputOf(args));
});

describe("the README's problem matcher", () => {
  const written = /"regexp": ("(?:[^"\\]|\\.)*")/.exec(readme)?.[1] ?? '""';
  const source: unknown = JSON.parse(written);
  const pattern = new RegExp(String(source));

  test("reads every line of concise output", async () => {
    const args = ["examples/reports-service", "--output-format", "concise"];
    const lines = (await outputOf(args)).trimEnd().split("\n");
    expect(lines.map((line) => pattern.exec(line)?.slice(1, 6))).toEqual(
      lines.map((line) =>
        line.split(/:(\d+):(\d+): (\w+)\[(\w+)\] /).slice(0, 5),
      ),
    );
    expect(lines).not.toEqual([""]);
  });

  test("copes with spaces and colons in a path", () => {
    const line = "a b:c.py:3:1: note[HL101] `requests.get` has no timeout";
    expect(pattern.exec(line)?.slice(1, 6)).toEqual([
      "a b:c.py",
      "3",
      "1",
      "note",
      "HL101",
    ]);
  });
});
