import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { LEVELS, type Level } from "../findings/finding.ts";
import { codeOf } from "../project/system-error.ts";
import { contentsOf, type Contents } from "../report/sarif/contents.ts";
import { mergeLogs } from "../report/sarif/merge.ts";
import { MergeError } from "../report/sarif/merge-error.ts";
import { parseLog } from "../report/sarif/parse-log.ts";
import { settingsFinder } from "./command-line-settings.ts";
import { isIncomplete } from "./exit-code.ts";
import { UsageError, type ExitCode, type Terminal } from "./terminal.ts";
import { writeFile } from "./write-reports.ts";

export interface MergeFlags {
  readonly outputFile?: string;
  /** What the settings of the working directory say unless told. */
  readonly failOn?: Level;
  readonly exitZero: boolean;
}

/** `hanglint merge a.sarif b.sarif`: one log of several; its exit code means what that of a scan means. */
export function mergeCommand(
  paths: readonly string[],
  flags: MergeFlags,
  terminal: Terminal,
): ExitCode {
  const log = merged(paths, terminal);
  const text = `${JSON.stringify(log, null, 2)}\n`;
  if (flags.outputFile === undefined) terminal.stdout.write(text);
  else writeFile(resolve(terminal.cwd, flags.outputFile), text);
  return exitCodeFor(contentsOf(log), flags, terminal);
}

function merged(paths: readonly string[], { cwd }: Terminal) {
  try {
    return mergeLogs(paths.map((path) => parseLog(path, read(cwd, path))));
  } catch (error) {
    if (!(error instanceof MergeError)) throw error;
    throw new UsageError(error.message, error.hint);
  }
}

function read(cwd: string, path: string): string {
  try {
    return readFileSync(resolve(cwd, path), "utf8");
  } catch (error) {
    throw new UsageError(
      `${path} cannot be read (${codeOf(error)})`,
      "name the SARIF logs that the shards have written",
    );
  }
}

function exitCodeFor(
  { levels, noticeKinds }: Contents,
  flags: MergeFlags,
  terminal: Terminal,
): ExitCode {
  if (noticeKinds.some(isIncomplete)) return 2;
  if (flags.exitZero) return 0;
  const failOn =
    flags.failOn ??
    settingsFinder({ config: [], isolated: false }, terminal)(terminal.cwd)
      .failOn;
  const failing = LEVELS.slice(0, LEVELS.indexOf(failOn) + 1);
  return failing.some((level) => levels.includes(level)) ? 1 : 0;
}
