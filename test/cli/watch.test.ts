import { once } from "node:events";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith } from "../project/temporary-folder.ts";
import { hanglint } from "./hanglint.ts";
import { CLEAN, CLIENT, SERVICE } from "./samples.ts";
import { startTask } from "./task.ts";

const WATCH = ["scan", "--watch", "--output-format", "concise"];

/** Starts the program, and gives the lines of each of its scans. */
function start(folder: string, args: readonly string[] = WATCH) {
  const task = startTask(folder, args);
  let scans = 0;
  let read = 0;
  const round = async (): Promise<readonly string[]> => {
    scans += 1;
    await task.until(scans);
    const lines = task.lines().slice(read);
    read += lines.length;
    return lines;
  };
  return { ...task, round };
}

test("a scan is made anew for each change: of code, of settings, of a new and of a deleted file", async () => {
  const folder = folderWith({ "app.py": CLEAN });
  const { round } = start(folder);
  expect(await round()).toEqual([
    "[hanglint] checking",
    "[hanglint] found 0 problems",
  ]);
  writeFileSync(join(folder, "app.py"), SERVICE);
  const [begin, ...found] = await round();
  expect(begin).toBe("[hanglint] checking");
  expect(found.map((line) => line.replace(/\].*/, "]"))).toEqual([
    "app.py:11:5: warning[HL302]",
    "app.py:12:12: error[HL101]",
    "[hanglint]",
  ]);
  expect(found.at(-1)).toBe("[hanglint] found 2 problems");
  writeFileSync(join(folder, "hanglint.toml"), 'select = ["HL302"]\n');
  expect((await round()).at(-1)).toBe("[hanglint] found 1 problem");
  writeFileSync(join(folder, "hanglint.toml"), "select = 3\n");
  const broken = await round();
  expect(broken[1]).toMatch(/^error: hanglint\.toml:1/);
  expect(broken.at(-1)).toBe("[hanglint] found nothing: it could not look");
  rmSync(join(folder, "hanglint.toml"));
  expect((await round()).at(-1)).toBe("[hanglint] found 2 problems");
  writeFileSync(join(folder, "client.py"), CLIENT);
  expect((await round()).at(-1)).toBe("[hanglint] found 3 problems");
  rmSync(join(folder, "client.py"));
  expect((await round()).at(-1)).toBe("[hanglint] found 2 problems");
});

test("Ctrl-C ends it without a word, and leaves what it has written", async () => {
  const folder = folderWith({ "app.py": SERVICE });
  const { child, round, lines } = start(folder, [
    ...WATCH,
    "-o",
    "json=o.json",
  ]);
  const said = await round();
  child.kill("SIGINT");
  expect(await once(child, "exit")).toEqual([null, "SIGINT"]);
  expect(lines()).toEqual(said);
  expect(readFileSync(join(folder, "o.json"), "utf8")).toMatch(/\}\n$/);
});

test("it ends when nobody reads any more", async () => {
  const folder = folderWith({ "app.py": CLEAN });
  const { child, round } = start(folder);
  await round();
  child.stdout?.destroy();
  child.stderr?.destroy();
  writeFileSync(join(folder, "app.py"), SERVICE);
  expect(await once(child, "exit")).toEqual([0, null]);
});

test.each([["--fix"], ["--diff"], ["--show-files"], ["-"]])(
  "%s is for one run",
  async (other) => {
    const { code, stderr } = await hanglint(folderWith({ "app.py": CLEAN }), [
      ...WATCH,
      other,
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: --watch scans again and again/);
  },
);
