import { spawn, spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { folderWith } from "../project/temporary-folder.ts";
import { CLIENT, MENDED_CLIENT, SERVICE } from "./samples.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CLI = join(ROOT, manifest.bin.hanglint);
const BUNDLE = join(ROOT, "dist/bundle/cli.js");
const COLOUR = "\u001b[";

/** Makes a process take its standard output for a terminal. */
const AS_TERMINAL =
  "data:text/javascript,import tty from 'node:tty';" +
  "process.stdout.isTTY=true;" +
  "process.stdout.getColorDepth=tty.WriteStream.prototype.getColorDepth;";

beforeAll(() => {
  if (isBuilt()) return;
  const { status, stderr } = spawnSync("npm", ["run", "build"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the build failed: ${stderr}`);
}, 120_000);

describe("the program", () => {
  test("exits with its code, findings on one stream, notices on the other", () => {
    const folder = folderWith({ "app.py": SERVICE });
    const args = ["scan", "--output-format", "concise", ".", "gone"];
    const { status, stdout, stderr } = hanglint(folder, args);
    expect(status).toBe(2);
    expect(stdout.toString()).toMatch(
      /^app\.py:11:5: .*\napp\.py:12:12: .*\n$/,
    );
    expect(stderr.toString()).toMatch(/^warning: gone: .*\n$/);
    expect(hanglint(folder, []).status).toBe(1);
    expect(hanglint(folder, ["--exit-zero"]).status).toBe(0);
  });

  test("has an executable file that can be started through a link", () => {
    const { status, stdout } = spawnSync(CLI, ["--version"]);
    expect(status).toBe(0);
    expect(stdout.toString()).toBe(`${manifest.version}\n`);
  });

  test("ends quietly when nobody reads on", async () => {
    const files = Array.from(
      { length: 300 },
      (_, index) => [`client${index}.py`, CLIENT] as const,
    );
    const folder = folderWith(Object.fromEntries(files));
    const child = spawn(process.execPath, [CLI], { cwd: folder });
    child.stdout.once("data", () => child.stdout.destroy());
    let stderr = "";
    child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
    await new Promise((resolve) => child.once("close", resolve));
    expect(stderr).toBe("");
  });

  test("writes a report that is larger than a pipe holds to its end", () => {
    const files = Array.from(
      { length: 500 },
      (_, index) => [`client${index}.py`, CLIENT] as const,
    );
    const folder = folderWith(Object.fromEntries(files));
    const { stdout } = hanglint(folder, []);
    expect(stdout.toString()).toMatch(/Found 500 warnings in 500 files .*\n$/);
  });
});

describe("standard input", () => {
  const FIX = ["--fix", "--unsafe-fixes", "-"];

  test.each([
    ["UTF-8", `# é\n${CLIENT}`, `# é\n${MENDED_CLIENT}`, "utf8"],
    [
      "latin-1",
      `# coding: latin-1\n# é\n${CLIENT}`,
      `# coding: latin-1\n# é\n${MENDED_CLIENT}`,
      "latin1",
    ],
    ["invalid UTF-8", `# \xE9\n${CLIENT}`, `# \xE9\n${CLIENT}`, "latin1"],
    ["a NUL byte", `${CLIENT}\0`, `${CLIENT}\0`, "latin1"],
  ] as const)(
    "in %s comes back mended in the same bytes",
    (_, before, after, encoding) => {
      const input = Buffer.from(before, encoding);
      const { stdout } = hanglint(folderWith({}), FIX, { input });
      expect(stdout.equals(Buffer.from(after, encoding))).toBe(true);
    },
  );
});

describe("colour", () => {
  test.each([
    ["a pipe", {}, false],
    ["a terminal", {}, true],
    ["a terminal", { NO_COLOR: "1" }, false],
    ["a terminal", { TERM: "dumb" }, false],
    ["a pipe", { FORCE_COLOR: "1" }, true],
    ["a pipe", { NO_COLOR: "1" }, false],
  ])("on %s with %j: %s", (output, env, expected) => {
    const folder = folderWith({ "app.py": SERVICE });
    const node = output === "a terminal" ? ["--import", AS_TERMINAL] : [];
    const { stdout } = hanglint(folder, [], { env, node });
    expect(stdout.includes(COLOUR)).toBe(expected);
  });

  test.each([
    ["always", { NO_COLOR: "1" }, true],
    ["never", { FORCE_COLOR: "1" }, false],
  ])("--color %s wins over %j", (when, env, expected) => {
    const folder = folderWith({ "app.py": SERVICE });
    const { stdout } = hanglint(folder, ["--color", when], { env });
    expect(stdout.includes(COLOUR)).toBe(expected);
  });
});

interface Start {
  readonly input?: Buffer;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Flags for Node. */
  readonly node?: readonly string[];
}

/** Starts the built program, with nothing about colour in its environment but what is given. */
function hanglint(
  cwd: string,
  args: readonly string[],
  { input = Buffer.alloc(0), env = {}, node = [] }: Start = {},
) {
  return spawnSync(process.execPath, [...node, CLI, ...args], {
    cwd,
    input,
    env: { PATH: process.env["PATH"], TERM: "xterm-256color", ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** Whether no source is younger than the build. */
function isBuilt(): boolean {
  const built = statSync(BUNDLE, { throwIfNoEntry: false });
  if (built === undefined) return false;
  const sources = join(ROOT, "src");
  return readdirSync(sources, { recursive: true, encoding: "utf8" }).every(
    (path) => statSync(join(sources, path)).mtimeMs <= built.mtimeMs,
  );
}
