import { resolve } from "node:path";
import { RULES } from "../rules/rules.ts";
import type { ScanOptions } from "../scan.ts";
import { settingsFinder } from "./command-line-settings.ts";
import type { ChoiceFlags, ScanFlags } from "./scan-flags.ts";
import { UsageError, type Terminal } from "./terminal.ts";

/** What the flags ask the scan for. Standard input stands for the file that `--stdin-filename` names. */
export async function scanOptions(
  paths: readonly string[],
  flags: ChoiceFlags & Pick<ScanFlags, "stdinFilename">,
  terminal: Terminal,
): Promise<ScanOptions> {
  const base = {
    cwd: terminal.cwd,
    ignore: flags.respectIgnoreFiles === false ? "all" : "respect",
    settingsAt: settingsFinder(flags, terminal),
    rules: RULES,
  } as const;
  if (!paths.includes("-") && flags.stdinFilename === undefined) {
    return { ...base, paths, overlay: new Map() };
  }
  if (paths.some((path) => path !== "-" && path !== ".")) {
    throw new UsageError(
      "standard input cannot be scanned together with other paths",
      "leave the other paths out, or scan them in a run of their own",
    );
  }
  const name = flags.stdinFilename ?? "stdin.py";
  const bytes = await terminal.readInput();
  return {
    ...base,
    paths: [],
    overlay: new Map([[resolve(terminal.cwd, name), bytes]]),
  };
}
