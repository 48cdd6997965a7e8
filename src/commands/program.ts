import { Argument, Command, CommanderError, Option } from "commander";
import { addRoutesOptions, type RoutesFlags } from "./routes-flags.ts";
import { SHELLS, type Shell } from "./completion/shells.ts";
import type { BaselineFlags } from "./baseline.ts";
import { BASELINE_NAME } from "./baseline-file.ts";
import type { MergeFlags } from "./merge.ts";
import { DEPLOY_FORMATS, deployCommand, type DeployFlags } from "./deploy.ts";
import {
  RULE_FORMATS,
  ruleCommand,
  RULES_FORMATS,
  rulesCommand,
  type RuleFlags,
  type RulesFlags,
} from "./rule.ts";
import {
  addChoiceOptions,
  addDeployOptions,
  addScanOptions,
  failOnOption,
  type ScanFlags,
} from "./scan-flags.ts";
import { scanCommand } from "./scan.ts";
import type { InitFlags } from "./init/init.ts";
import { SettingsError } from "../settings/settings-error.ts";
import { GRAPH_FORMATS, type GraphFlags } from "./graph-flags.ts";
import { UsageError, type ExitCode, type Terminal } from "./terminal.ts";
import { VERSION } from "./version.ts";

const EXAMPLES = `
Examples:
  hanglint                          scan the current folder
  hanglint scan src --select HL1    only what waits on the network
  hanglint scan --diff --unsafe-fixes
                                    show every patch, change nothing
  hanglint scan --output-format sarif -o hanglint.sarif
                                    for GitHub code scanning
  hanglint deploy                   how Gunicorn is run here, and what a stall means
  hanglint routes                   every route, and the hazards that it reaches
  hanglint init                     set a project up: gunicorn.conf.py, workflow, pre-commit, VS Code
  hanglint rule HL101               why a rule matters, with an example
  hanglint lsp                      a language server, for editors

Exit codes: 0 nothing found, 1 findings at or above --fail-on, 2 hanglint could not do its work.`;

/** Runs hanglint with the arguments behind the program's name. */
export async function run(
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command("hanglint")
    .description(
      "Finds the code that gets a Gunicorn worker killed or lost, and writes the patch.",
    )
    .version(VERSION)
    .addHelpText("after", EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        terminal.stdout.write(text);
      },
      writeErr: (text) => {
        terminal.stderr.write(text);
      },
    });
  const scanProgram = program.command("scan", { isDefault: true });
  addScanOptions(
    scanProgram.description("find what stalls workers (the default command)"),
  )
    .addHelpText("after", EXAMPLES)
    .action(async (paths: string[], flags: ScanFlags) => {
      code = await scanCommand(paths, flags, terminal);
    });
  addRoutesOptions(
    program
      .command("routes")
      .description("list every route with the hazards that it reaches"),
  ).action(async (paths: string[], flags: RoutesFlags) => {
    const { routesCommand } = await import("./routes.ts");
    code = await routesCommand(paths, flags, terminal);
  });
  addChoiceOptions(
    program
      .command("baseline")
      .description("write down what is found: scans then report what is new"),
  )
    .option("--prune", "only take out what is no longer found", false)
    .option("--baseline <file>", `the file, ${BASELINE_NAME} unless told`)
    .action(async (paths: string[], flags: BaselineFlags) => {
      const { baselineCommand } = await import("./baseline.ts");
      code = await baselineCommand(paths, flags, terminal);
    });
  program
    .command("rule <code-or-name>")
    .description("explain a rule")
    .addOption(formatOption(RULE_FORMATS))
    .action((word: string, flags: RuleFlags) => {
      code = ruleCommand(word, flags, terminal);
    });
  program
    .command("rules")
    .description("list all rules")
    .addOption(formatOption(RULES_FORMATS))
    .action((flags: RulesFlags) => {
      code = rulesCommand(flags, terminal);
    });
  addDeployOptions(
    program
      .command("deploy")
      .description(
        "show how the project runs Gunicorn, and what a stall means then",
      )
      .argument("[path]", "the folder of the project", "."),
  )
    .addOption(formatOption(DEPLOY_FORMATS))
    .action(async (path: string, flags: DeployFlags) => {
      code = await deployCommand(path, flags, terminal);
    });
  program
    .command("init")
    .description(
      "write the files that set a project up, each when it is asked for",
    )
    .argument("[path]", "the folder of the project", ".")
    .option("--gunicorn", "a gunicorn.conf.py that fits the project", false)
    .option("--github", "a workflow for GitHub's code scanning", false)
    .option("--pre-commit", "a hook of pre-commit", false)
    .option("--vscode", "a task for VS Code", false)
    .option(
      "--repository <owner/name>",
      "the copy of hanglint that GitHub and pre-commit take",
      "YOUR-ORGANISATION/hanglint",
    )
    .option("--force", "write over a file that is there", false)
    .action(async (path: string, flags: InitFlags) => {
      const { initCommand } = await import("./init/init.ts");
      code = await initCommand(path, flags, terminal);
    });
  program
    .command("graph [path]")
    .description("show who calls whom in a project")
    .addOption(formatOption(GRAPH_FORMATS))
    .option("--external", "name what libraries are called, too", false)
    .action(async (path: string | undefined, flags: GraphFlags) => {
      const { graphCommand } = await import("./graph.ts");
      code = await graphCommand(path ?? ".", flags, terminal);
    });
  program
    .command("explain <place>")
    .description("say what the calls on a line call: path:line")
    .action(async (place: string) => {
      const { explainCommand } = await import("./explain.ts");
      code = await explainCommand(place, terminal);
    });
  program
    .command("lsp")
    .description("answer an editor: a language server on standard input")
    // Some clients say so; there is no other way.
    .option("--stdio", "speak over standard input and output, as always")
    .action(async () => {
      const { lspCommand } = await import("./lsp.ts");
      await lspCommand();
    });
  program
    .command("merge <logs...>")
    .description("make one SARIF log of those of several shards")
    .option("-o, --output-file <path>", "write the log to a file")
    .addOption(failOnOption())
    .option("--exit-zero", "exit with 0 although there are findings", false)
    .action(async (paths: string[], flags: MergeFlags) => {
      const { mergeCommand } = await import("./merge.ts");
      code = mergeCommand(paths, flags, terminal);
    });
  program
    .command("completion")
    .description("write a script with which a shell completes hanglint")
    .addArgument(new Argument("<shell>").choices(SHELLS))
    .action(async (shell: Shell) => {
      const { completionCommand } = await import("./completion/completion.ts");
      code = completionCommand(shell, program, terminal);
    });

  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError || error instanceof SettingsError)) {
      throw error;
    }
    terminal.stderr.write(`error: ${error.message}\nhint: ${error.hint}\n`);
    return 2;
  }
}

function formatOption(formats: readonly string[]): Option {
  return new Option("--output-format <format>", "how to show it")
    .choices(formats)
    .default(formats[0]);
}
