#!/usr/bin/env node
import { buffer } from "node:stream/consumers";
import { styleText } from "node:util";
import { run } from "./commands/program.ts";
import type { Output } from "./commands/terminal.ts";

/** What became of standard output. */
const output = { isUnwritten: false };

try {
  const code = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    stdout: outputTo(process.stdout, (error) => {
      output.isUnwritten = true;
      process.exitCode = 2;
      process.stderr.write(
        `error: standard output cannot be written (${error.code ?? error.message})\nhint: make room on the disk, or write elsewhere\n`,
      );
    }),
    // Where nothing can be said, nothing can be said about it.
    stderr: outputTo(process.stderr, () => undefined),
    env: process.env,
    now: () => performance.now(),
    readInput: () => buffer(process.stdin),
    ask: process.stdin.isTTY && process.stderr.isTTY ? ask : null,
  });
  process.exitCode = output.isUnwritten ? 2 : code;
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
function outputTo(
  stream: NodeJS.WriteStream,
  onFailure: (error: NodeJS.ErrnoException) => void,
): Output {
  let isOpen = true;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough, e.g. `head`, closes the pipe: that is no error, and no reason to pass.
    if (isOpen && error.code !== "EPIPE") onFailure(error);
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
