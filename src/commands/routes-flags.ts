import { Option, type Command } from "commander";
import type { ScanFlags } from "./scan-flags.ts";
import { wholeSeconds } from "./scan-flags.ts";

const FORMATS = ["text", "json"] as const;

/** The flags of `hanglint routes`: those of a scan that say what is read. */
export interface RoutesFlags extends Pick<
  ScanFlags,
  | "config"
  | "includeTests"
  | "isolated"
  | "quiet"
  | "respectIgnoreFiles"
  | "verbose"
  | "workerClass"
  | "workerTimeout"
> {
  readonly outputFormat: (typeof FORMATS)[number];
}

/** Adds arguments and flags of `hanglint routes` to a command. */
export function addRoutesOptions(command: Command): Command {
  const noIgnore = new Option(
    "--no-ignore",
    "scan what .gitignore files and the default excludes leave out, too",
  );
  noIgnore.attributeName = () => "respectIgnoreFiles";
  return command
    .argument("[paths...]", "files and folders", ["."])
    .addOption(
      new Option("--output-format <format>", "how to show routes")
        .choices(FORMATS)
        .default("text"),
    )
    .option("--include-tests", "scan test files, too")
    .addOption(noIgnore)
    .addOption(
      new Option(
        "--worker-timeout <seconds>",
        "Gunicorn's timeout, instead of what the project's files say",
      ).argParser(wholeSeconds),
    )
    .option(
      "--worker-class <class>",
      "Gunicorn's worker class, instead of what the project's files say",
    )
    .addOption(
      new Option(
        "--config <file or setting>",
        "take the settings from this file, or this one from here",
      )
        .argParser((value, previous: readonly string[]) => [...previous, value])
        .default([], "the nearest hanglint.toml or pyproject.toml"),
    )
    .addOption(
      new Option("--isolated", "ignore all configuration files").default(false),
    )
    .addOption(new Option("-q, --quiet", "no notices").default(false))
    .addOption(
      new Option(
        "-v, --verbose",
        "say for each route how many of its calls were resolved",
      ).default(false),
    );
}

/** The same as flags of a scan, with what a scan would be told by others. */
export function asScanFlags(flags: RoutesFlags): ScanFlags {
  return {
    ...flags,
    outputFormat: "text",
    outputFile: [],
    reportSuppressed: false,
    fix: false,
    unsafeFixes: false,
    diff: false,
    showSettings: false,
    showFiles: false,
    exitZero: true,
    watch: false,
    cache: false,
    ignores: true,
    wholeProject: false,
    statistics: false,
    color: "auto",
  };
}
