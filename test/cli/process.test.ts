import { spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { REPORT_FORMATS } from "../../src/report/report.ts";
import { folderWith } from "../project/temporary-folder.ts";
import { CLIENT, MENDED_CLIENT, SERVICE } from "./samples.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CLI = join(ROOT, manifest.bin.hanglint);
const COLOUR = "\u001b[";

/** Makes a process take its standard output for a terminal. */
const AS_TERMINAL =
  "data:text/javascript,import tty from 'node:tty';" +
  "process.stdout.isTTY=true;" +
  "process.stdout.getColorDepth=tty.WriteStream.prototype.getColorDepth;";

const MANY = Object.fromEntries(
  Array.from({ length: 300 }, (_, index) => [`client${index}.py`, CLIENT]),
);

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

  test.each([
    ...REPORT_FORMATS.map((format): [string, string[]] => [
      format,
      ["scan", "--output-format", format],
    ]),
    ["a diff", ["scan", "--diff", "--unsafe-fixes"]],
  ])(
    "ends quietly when nobody reads %s on, with its own exit code, and writes all files",
    async (_, args) => {
      const folder = folderWith(MANY);
      const more = args.includes("--diff") ? [] : ["-o", "json=out.json"];
      const child = spawn(process.execPath, [CLI, ...args, ...more], {
        cwd: folder,
      });
      child.stdout.once("data", () => child.stdout.destroy());
      let stderr = "";
      child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
      const code = await new Promise((resolve) => child.once("close", resolve));
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: "",
      });
      if (more.length > 0) {
        const report = readFileSync(join(folder, "out.json"), "utf8");
        expect(report).toMatch(/\}\n$/);
      }
    },
  );

  test.each([
    ["rules"],
    ["rule", "HL101", "--output-format", "markdown"],
    ["routes", "--output-format", "json"],
    ["graph", "--output-format", "dot"],
    ["deploy"],
    ["scan", "--show-settings"],
    ["scan", "--show-files"],
    ["completion", "zsh"],
  ])("ends quietly when nobody reads %s on", async (...args) => {
    const child = spawn(process.execPath, [CLI, ...args], {
      cwd: folderWith(MANY),
    });
    child.stdout.destroy();
    let stderr = "";
    child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
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

describe("a full disk", () => {
  test.each([
    ["scan"],
    ["scan", "--diff", "--unsafe-fixes"],
    ["rules"],
    ["--help"],
    ["completion", "bash"],
  ])("behind standard output is told by %s %s, and exits with 2", (...args) => {
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], {
      cwd: folderWith({ "client.py": CLIENT }),
      stdio: ["ignore", full, "pipe"],
      encoding: "utf8",
    });
    closeSync(full);
    expect(status).toBe(2);
    expect(stderr.replace(/^\d+ unsafe .*\n/, "")).toBe(
      "error: standard output cannot be written (ENOSPC)\nhint: make room on the disk, or write elsewhere\n",
    );
  });

  test("behind standard error changes nothing", () => {
    const full = openSync("/dev/full", "w");
    const args = ["scan", "-v", "--output-format", "concise"];
    const { status, stdout } = spawnSync(process.execPath, [CLI, ...args], {
      cwd: folderWith({ "client.py": CLIENT }),
      stdio: ["ignore", "pipe", full],
      encoding: "utf8",
    });
    closeSync(full);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^client\.py:5:12: .*\n$/);
  });
});

describe("Ctrl-C", () => {
  test("during a write lets it come to its end", () => {
    const folder = folderWith({ "client.py": CLIENT, "out.json": "old" });
    const args = ["--output-format", "json", "-o", "out.json"];
    const node = ["--import", interruptedAt("fsyncSync")];
    const { signal } = hanglint(folder, args, { node });
    expect(signal).toBe("SIGINT");
    expect(leftoversIn(folder)).toEqual([]);
    const report = readFileSync(join(folder, "out.json"), "utf8");
    expect(JSON.parse(report)).toMatchObject({ version: 1 });
  });

  test("while files are mended mends all or none", () => {
    const folder = folderWith({ "a.py": CLIENT, "b.py": CLIENT });
    const node = ["--import", interruptedAt("fsyncSync")];
    const args = ["--fix", "--unsafe-fixes"];
    expect(hanglint(folder, args, { node }).signal).toBe("SIGINT");
    for (const name of ["a.py", "b.py"]) {
      expect(readFileSync(join(folder, name), "utf8")).toBe(MENDED_CLIENT);
    }
    expect(leftoversIn(folder)).toEqual([]);
  });

  test.each(["SIGINT", "SIGTERM"])(
    "and %s while comments are added add all or none",
    (signal) => {
      const folder = folderWith({ "a.py": CLIENT, "b.py": CLIENT });
      const node = ["--import", interruptedAt("fsyncSync", signal)];
      const args = ["--add-ignore", "it is fast"];
      expect(hanglint(folder, args, { node }).signal).toBe(signal);
      for (const name of ["a.py", "b.py"]) {
        const text = readFileSync(join(folder, name), "utf8");
        expect(text).toContain("# hanglint: ignore[HL101] it is fast");
      }
      expect(leftoversIn(folder)).toEqual([]);
    },
  );

  test.each(["SIGINT", "SIGTERM"])(
    "and %s leave a baseline that is whole",
    (signal) => {
      const folder = folderWith({ "a.py": CLIENT });
      const node = ["--import", interruptedAt("fsyncSync", signal)];
      expect(hanglint(folder, ["baseline"], { node }).signal).toBe(signal);
      const file = join(folder, ".hanglint-baseline.json");
      expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
        findings: { "a.py": {} },
      });
      expect(leftoversIn(folder)).toEqual([]);
    },
  );

  test("during the scan ends it at once and leaves nothing", () => {
    const folder = folderWith({ "client.py": CLIENT, "out.json": "old" });
    const args = ["--no-cache", "-o", "json=out.json"];
    const node = ["--import", interruptedAt("readSync")];
    const { signal, stdout } = hanglint(folder, args, { node });
    expect(signal).toBe("SIGINT");
    expect(stdout.toString()).toBe("");
    expect(readFileSync(join(folder, "out.json"), "utf8")).toBe("old");
    expect(leftoversIn(folder)).toEqual([]);
  });
});

/** Makes a process send itself Ctrl-C's signal where it first calls a function of `node:fs`. */
function interruptedAt(name: string, signal = "SIGINT"): string {
  return `data:text/javascript,import fs from 'node:fs';import {syncBuiltinESMExports} from 'node:module';const real=fs.${name};let sent=false;fs.${name}=(...args)=>{if(!sent){sent=true;process.kill(process.pid,'${signal}');}return real(...args);};syncBuiltinESMExports();`;
}

function leftoversIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".tmp"));
}

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
