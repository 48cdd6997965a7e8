import { resolve } from "node:path";
import { RULES } from "../rules/rules.ts";
import { selectRules, UnknownRuleError } from "../rules/selection.ts";
import type { Rule } from "../rules/rule.ts";
import type { ScanOptions } from "../scan.ts";
import type { ScanFlags } from "./scan-flags.ts";
import { UsageError, type Terminal } from "./terminal.ts";

/** What the flags ask the scan for. Standard input stands for the file that `--stdin-filename` names. */
export async function scanOptions(
  paths: readonly string[],
  flags: ScanFlags,
  terminal: Terminal,
): Promise<ScanOptions> {
  const base = {
    cwd: terminal.cwd,
    ignore: flags.respectIgnoreFiles ? "respect" : "all",
    tests: flags.includeTests ? "include" : "skip",
    rules: chosenRules(flags),
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

function chosenRules(flags: ScanFlags): readonly Rule[] {
  try {
    return selectRules(RULES, {
      select: flags.select ?? null,
      extendSelect: flags.extendSelect,
      ignore: flags.ignore,
    });
  } catch (error) {
    if (!(error instanceof UnknownRuleError)) throw error;
    throw new UsageError(error.message, "`hanglint rules` lists them all");
  }
}
