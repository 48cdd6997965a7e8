#!/usr/bin/env node
import { buffer } from "node:stream/consumers";
import { styleText } from "node:util";
import { run } from "./commands/program.ts";
import type { Output } from "./commands/terminal.ts";

// A reader that has seen enough, e.g. `head`, closes the pipe: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    env: process.env,
    readInput: () => buffer(process.stdin),
  });
} catch (error) {
  // Only a bug gets here; 1 would say that there are findings.
  console.error("hanglint failed; please report it with what follows.", error);
  process.exitCode = 2;
}

/** styleText looks at the stream, NO_COLOR and FORCE_COLOR. */
function outputTo(stream: NodeJS.WriteStream): Output {
  return {
    write: (content) => void stream.write(content),
    hasColor: styleText("bold", "x", { stream }) !== "x",
  };
}
