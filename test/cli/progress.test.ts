import { describe, expect, test } from "vitest";
import { run } from "../../src/commands/program.ts";
import { folderWith } from "../project/temporary-folder.ts";
import { CLIENT } from "./samples.ts";

const CLEARED = "\r\u001b[2K";

/** Each look at the clock finds it this many milliseconds on. */
async function scanned(
  step: number,
  { isTerminal = true, env = {}, args = [] as readonly string[] } = {},
) {
  const folder = folderWith({ "a.py": CLIENT, "b.py": CLIENT, "c.py": CLIENT });
  const written: string[] = [];
  let stdout = "";
  let time = 0;
  await run(["scan", "--no-cache", "--output-format", "concise", ...args], {
    cwd: folder,
    stdout: {
      write: (content) => void (stdout += content.toString()),
      hasColor: false,
      isTerminal,
    },
    stderr: {
      write: (content) => void written.push(content.toString()),
      hasColor: false,
      isTerminal,
    },
    env,
    now: () => (time += step),
    readInput: () => Promise.resolve(Buffer.alloc(0)),
    ask: null,
  });
  return { written, stdout };
}

describe("progress", () => {
  test("is shown on a line that is gone afterwards, and never on standard output", async () => {
    const { written, stdout } = await scanned(600);
    expect(written).toEqual([
      `${CLEARED}Reading: 1 of 3 files`,
      `${CLEARED}Reading: 2 of 3 files`,
      `${CLEARED}Judging`,
      CLEARED,
    ]);
    expect(stdout).not.toContain("\u001b");
  });

  test("is not shown before a second has passed", async () => {
    expect((await scanned(1)).written).toEqual([]);
  });

  test("is not renewed more often than ten times a second", async () => {
    const reading = async (step: number) =>
      (await scanned(step)).written.filter((text) => text.includes("Reading"));
    expect(await reading(60)).toEqual([]);
    expect(await reading(400)).toEqual([`${CLEARED}Reading: 2 of 3 files`]);
  });

  test.each([
    ["nobody looks", { isTerminal: false }],
    ["it runs in CI", { env: { CI: "true" } }],
    ["the terminal cannot clear a line", { env: { TERM: "dumb" } }],
    ["quiet is asked for", { args: ["-q"] }],
  ])("is not shown where %s", async (_, surroundings) => {
    expect((await scanned(600, surroundings)).written).toEqual([]);
  });

  test("is shown while fixes are made, too", async () => {
    const { written } = await scanned(600, { args: ["--diff"] });
    expect(written[0]).toContain("Reading: 1 of 3 files");
  });
});
