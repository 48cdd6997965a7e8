import type { Command } from "commander";
import { RULES } from "../../rules/rules.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { bashCompletion } from "./bash.ts";
import { completedCommands } from "./commands.ts";
import { fishCompletion } from "./fish.ts";
import type { Shell } from "./shells.ts";
import { zshCompletion } from "./zsh.ts";

/** `hanglint completion bash`: a script that completes commands, flags and their values. */
export function completionCommand(
  shell: Shell,
  program: Command,
  terminal: Terminal,
): ExitCode {
  const rules = RULES.flatMap(({ info }) => [info.code, info.name]);
  const commands = completedCommands(program, rules);
  terminal.stdout.write(scriptFor(shell)(commands));
  return 0;
}

function scriptFor(shell: Shell) {
  switch (shell) {
    case "bash":
      return bashCompletion;
    case "zsh":
      return zshCompletion;
    case "fish":
      return fishCompletion;
  }
}
