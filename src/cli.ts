#!/usr/bin/env node
import { buffer } from "node:stream/consumers";
import { styleText } from "node:util";
import { run } from "./commands/program.ts";
import type { Output } from "./commands/terminal.ts";

try {
  process.exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    env: process.env,
    now: () => performance.now(),
    readInput: () => buffer(process.stdin),
    ask: process.stdin.isTTY && process.stderr.isTTY ? ask : null,
  });
} catch (error) {
  // Only a bug gets here; 1 would say that there are findings.
  console.error("hanglint failed; please report it with what follows.", error);
  process.exitCode = 2;
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import("node:readline/promises");
  const lines = createInterface({
    input: process.stdin,
    output: process.stderr,
  });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

/** styleText looks at the stream, NO_COLOR and FORCE_COLOR. */
function outputTo(stream: NodeJS.WriteStream): Output {
  let isOpen = true;
  // A reader that has seen enough, e.g. `head`, closes the pipe: that is no error, and no reason to pass.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    isOpen = false;
  });
  return {
    write: (content) => {
      if (isOpen) stream.write(content);
    },
    hasColor: styleText("bold", "x", { stream }) !== "x",
    isTerminal: stream.isTTY,
    isOpen: () => isOpen,
  };
}
