import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import manifest from "../../package.json" with { type: "json" };

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CLI = join(ROOT, manifest.bin.hanglint);

/** The built program as a task in a terminal: both streams in one. */
export interface Task {
  readonly child: ChildProcess;
  /** Waits for the end of that many scans. */
  readonly until: (scans: number) => Promise<void>;
  /** Everything that it has said. */
  readonly lines: () => readonly string[];
}

/** It is gone after the test. */
export function startTask(folder: string, args: readonly string[]): Task {
  const child = spawn(process.execPath, [CLI, ...args], { cwd: folder });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let output = "";
  const hear = (data: Buffer): void => {
    output += data.toString();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  return {
    child,
    until: async (scans) => {
      while (
        [...output.matchAll(/^\[hanglint\] found .*\n/gm)].length < scans
      ) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    lines: () => output.trimEnd().split("\n"),
  };
}
