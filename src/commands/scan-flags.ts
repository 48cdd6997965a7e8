import { Command, InvalidArgumentError, Option } from "commander";
import { LEVELS, type Confidence, type Level } from "../findings/finding.ts";
import { REPORT_FORMATS, type ReportFormat } from "../report/report.ts";
import { CONFIDENCES } from "../settings/options.ts";

/** The flags that choose files, rules and settings. */
export interface ChoiceFlags {
  readonly select?: readonly string[];
  readonly extendSelect?: readonly string[];
  readonly ignore?: readonly string[];
  readonly exclude?: readonly string[];
  readonly includeTests?: boolean;
  readonly preview?: boolean;
  readonly minConfidence?: Confidence;
  readonly failOn?: Level;
  /** False after `--no-ignores`. */
  readonly ignores: boolean;
  /** Files, or TOML such as `deploy.timeout = 60`. */
  readonly config: readonly string[];
  readonly isolated: boolean;
  /** False after `--no-ignore`; commander gives no default, as there is an `--ignore`, too. */
  readonly respectIgnoreFiles?: false;
  readonly workerTimeout?: number;
  readonly workerClass?: string;
  readonly cache: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** The flags of `hanglint scan` as commander hands them over. */
export interface ScanFlags extends ChoiceFlags {
  readonly outputFormat: ReportFormat;
  /** Paths, each perhaps behind a format: `sarif=out.sarif`. */
  readonly outputFile: readonly string[];
  readonly sarifCategory?: string;
  readonly sourceRoot?: string;
  readonly reportSuppressed: boolean;
  /** True after `--whole-project`: the paths choose only what is reported. */
  readonly wholeProject: boolean;
  /** `i/n` */
  readonly shard?: string;
  /** A file; false after `--no-baseline`. */
  readonly baseline?: string | false;
  readonly changedSince?: string;
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
  readonly diff: boolean;
  /** The reason that the comments give. */
  readonly addIgnore?: string;
  readonly showSettings: boolean;
  readonly showFiles: boolean;
  readonly exitZero: boolean;
  readonly watch: boolean;
  readonly statistics: boolean;
  readonly stdinFilename?: string;
  readonly color: "auto" | "always" | "never";
}

/** Adds the arguments, and the flags that choose files, rules and settings, to a command. */
export function addChoiceOptions(command: Command): Command {
  const rules = (flags: string, description: string): Option =>
    new Option(flags, description).argParser(collectWords("a rule"));
  const noIgnore = new Option(
    "--no-ignore",
    "scan what .gitignore files and the default excludes leave out, too",
  );
  // `--ignore` takes rules: the two flags must not share a value.
  noIgnore.attributeName = () => "respectIgnoreFiles";

  return command
    .argument("[paths...]", "files and folders; - reads from standard input", [
      ".",
    ])
    .addOption(
      rules(
        "--select <rules>",
        "run only these rules: codes, prefixes, names, ALL",
      ),
    )
    .addOption(rules("--ignore <rules>", "leave these rules out"))
    .addOption(rules("--extend-select <rules>", "run these rules, too"))
    .option("--preview", "run the preview rules, too")
    .addOption(
      new Option(
        "--min-confidence <confidence>",
        "report only what is at least this sure",
      ).choices(CONFIDENCES),
    )
    .addOption(
      new Option(
        "--exclude <patterns>",
        "do not scan what matches: patterns as in .gitignore",
      ).argParser(collectWords("a pattern")),
    )
    .option("--no-ignores", "report what comments suppress, too")
    .option("--include-tests", "scan test files, too")
    .addOption(noIgnore)
    .addOption(workerTimeout())
    .addOption(workerClass())
    .addOption(config())
    .addOption(isolated())
    .option("--no-cache", "neither use nor keep results in .hanglint_cache")
    .addOption(flag("-q, --quiet", "findings only: no notices, no summary"))
    .addOption(
      flag("-v, --verbose", "say what was parsed and what was assumed"),
    );
}

/** Adds arguments and flags of `hanglint scan` to a command. */
export function addScanOptions(command: Command): Command {
  return addChoiceOptions(command)
    .option("--baseline <file>", "the baseline to compare with")
    .option(
      "--add-ignore <reason>",
      "suppress what is found with comments that say why",
    )
    .option("--no-baseline", "report what the baseline holds, too")
    .option(
      "--changed-since <commit>",
      "report only what git says has changed since the branch left it",
    )
    .addOption(
      new Option("--output-format <format>", "how to show findings")
        .choices(REPORT_FORMATS)
        .default("text"),
    )
    .addOption(
      new Option(
        "-o, --output-file <[format=]path>",
        "write the report to a file, or with a format one more report",
      )
        .argParser((path, previous: readonly string[]) => [...previous, path])
        .default([]),
    )
    .option(
      "--sarif-category <name>",
      "tell several SARIF logs of one commit apart",
    )
    .option(
      "--source-root <folder>",
      "the folder that paths in reports for code hosts count from",
    )
    .addOption(
      flag("--report-suppressed", "put suppressed findings in SARIF, marked"),
    )
    .addOption(
      flag(
        "--whole-project",
        "analyse the working directory, report only on the paths",
      ),
    )
    .option(
      "--shard <i/n>",
      "report the i-th of n shares; hanglint merge joins them",
    )
    .addOption(flag("--fix", "make the safe fixes"))
    .addOption(
      flag("--unsafe-fixes", "with --fix or --diff: the unsafe ones, too"),
    )
    .addOption(
      flag("--diff", "print what --fix would change, and change nothing"),
    )
    .addOption(flag("--exit-zero", "exit with 0 although there are findings"))
    .addOption(flag("--watch", "scan again whenever something changes"))
    .addOption(failOnOption())
    .addOption(flag("--show-settings", "print the settings in force"))
    .addOption(flag("--show-files", "print the files that would be scanned"))
    .addOption(
      flag("--statistics", "count findings by rule instead of showing them"),
    )
    .option(
      "--stdin-filename <path>",
      "the file that standard input stands for",
    )
    .addOption(
      new Option("--color <when>", "colour the output")
        .choices(["auto", "always", "never"])
        .default("auto"),
    );
}

/** Adds the flags of `hanglint deploy` to a command. */
export function addDeployOptions(command: Command): Command {
  return command
    .addOption(workerTimeout())
    .addOption(workerClass())
    .addOption(config())
    .addOption(isolated())
    .addOption(new Option("-q, --quiet", "no notices").default(false));
}

function workerTimeout(): Option {
  return new Option(
    "--worker-timeout <seconds>",
    "Gunicorn's timeout, instead of what the project's files say",
  ).argParser(wholeSeconds);
}

function workerClass(): Option {
  return new Option(
    "--worker-class <class>",
    "Gunicorn's worker class, instead of what the project's files say",
  );
}

function config(): Option {
  return new Option(
    "--config <file or setting>",
    "take the settings from this file, or this one from here: 'deploy.timeout = 60'",
  )
    .argParser((value, previous: readonly string[]) => [...previous, value])
    .default([], "the nearest hanglint.toml or pyproject.toml");
}

function isolated(): Option {
  return new Option("--isolated", "ignore all configuration files").default(
    false,
  );
}

function flag(flags: string, description: string): Option {
  return new Option(flags, description).default(false);
}

/** Gunicorn takes whole seconds; 0 switches its timeout off. */
export function wholeSeconds(value: string): number {
  if (!/^\d+$/.test(value)) {
    throw new InvalidArgumentError("it takes whole seconds, e.g. 30.");
  }
  return Number(value);
}

/** Without a default: the settings may have another. */
export function failOnOption(): Option {
  return new Option(
    "--fail-on <level>",
    "the lowest level that makes the exit code 1 (default: warning)",
  ).choices(LEVELS);
}

/** `--select HL1,sleep-in-route --select HL302` */
function collectWords(
  what: string,
): (value: string, previous: readonly string[] | undefined) => string[] {
  return (value, previous) => {
    const words = value.split(",").map((word) => word.trim());
    if (words.includes("")) {
      throw new InvalidArgumentError(`${what} is missing between commas.`);
    }
    return [...(previous ?? []), ...words];
  };
}
