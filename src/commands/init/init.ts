import { existsSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isDirectory } from "../../project/is-directory.ts";
import { writeAtomically } from "../../project/write-file.ts";
import { UsageError, type ExitCode, type Terminal } from "../terminal.ts";
import { uninterrupted } from "../uninterrupted.ts";
import {
  githubWorkflow,
  preCommitConfig,
  vscodeTasks,
} from "./integrations.ts";
import { projectConfig } from "./project-config.ts";

/** The flags of `hanglint init` as commander hands them over. */
export interface InitFlags {
  readonly gunicorn: boolean;
  readonly github: boolean;
  readonly preCommit: boolean;
  readonly vscode: boolean;
  readonly repository: string;
  readonly force: boolean;
}

/** A file that can be written. */
interface Offer {
  readonly flag: "gunicorn" | "github" | "preCommit" | "vscode";
  readonly path: string;
  /** To follow the path in a question and in what is told. */
  readonly what: string;
  readonly text: () => Promise<string> | string;
}

/** `hanglint init`: writes the files that are asked for by a flag, or at a terminal by an answer; none that is there. */
export async function initCommand(
  path: string,
  flags: InitFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const folder = resolve(terminal.cwd, path);
  if (!isDirectory(folder)) {
    throw new UsageError(
      `there is no folder ${path}`,
      "name the folder of the project",
    );
  }
  const offers = offersFor(folder, flags);
  const chosen = offers.some(({ flag }) => flags[flag])
    ? offers.filter(({ flag }) => flags[flag])
    : await confirmed(offers, folder, terminal);
  let code: ExitCode = 0;
  for (const offer of chosen) {
    const absolute = join(folder, offer.path);
    const text = await offer.text();
    if (existsSync(absolute) && !flags.force) {
      code = 2;
      terminal.stderr.write(
        `error: ${offer.path} is there already, and was left as it is\nhint: take over what you need of the following, or give --force\n\n${text}\n`,
      );
      continue;
    }
    uninterrupted(() => {
      mkdirSync(dirname(absolute), { recursive: true });
      writeAtomically(absolute, Buffer.from(text));
    });
    terminal.stdout.write(`Wrote ${offer.path}: ${offer.what}.\n`);
  }
  return code;
}

function offersFor(
  folder: string,
  { repository }: InitFlags,
): readonly Offer[] {
  return [
    {
      flag: "gunicorn",
      path: "gunicorn.conf.py",
      what: "timeouts, recycling, an access log with times, a trace of what gets killed",
      text: () => projectConfig(folder),
    },
    {
      flag: "github",
      path: ".github/workflows/hanglint.yml",
      what: `findings in code scanning, by the action of ${repository}`,
      text: () => githubWorkflow(repository),
    },
    {
      flag: "preCommit",
      path: ".pre-commit-config.yaml",
      what: `a hook before each commit, from ${repository}`,
      text: () => preCommitConfig(repository),
    },
    {
      flag: "vscode",
      path: ".vscode/tasks.json",
      what: "a task whose findings appear under Problems",
      text: vscodeTasks,
    },
  ];
}

/** Asks for each file that is not there yet. */
async function confirmed(
  offers: readonly Offer[],
  folder: string,
  { ask }: Terminal,
): Promise<readonly Offer[]> {
  if (ask === null) {
    throw new UsageError(
      "nothing says what to write",
      "give --gunicorn, --github, --pre-commit or --vscode, or run it at a terminal",
    );
  }
  const chosen: Offer[] = [];
  for (const offer of offers) {
    if (existsSync(join(folder, offer.path))) continue;
    const answer = await ask(`Write ${offer.path} (${offer.what})? [y/N] `);
    if (/^y(?:es)?$/i.test(answer.trim())) chosen.push(offer);
  }
  return chosen;
}
