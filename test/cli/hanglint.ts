import { run } from "../../src/commands/program.ts";
import type { ExitCode } from "../../src/commands/terminal.ts";

/** What a run of hanglint left behind. */
export interface Outcome {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  /** What stands on standard input. */
  readonly input?: Buffer;
  /** What standard output is; a pipe unless told. */
  readonly output?: "pipe" | "colour terminal";
  /** What is answered to each question; nobody is there to answer unless told. */
  readonly answers?: readonly string[];
  /** The environment's variables; none unless told. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs hanglint in a folder, in this process. */
export async function hanglint(
  cwd: string,
  args: readonly string[],
  {
    input = Buffer.alloc(0),
    output = "pipe",
    answers,
    env = {},
  }: Surroundings = {},
): Promise<Outcome> {
  const left = [...(answers ?? [])];
  let stdout = "";
  let stderr = "";
  const hasColor = output === "colour terminal";
  const code = await run(args, {
    cwd,
    stdout: {
      write: (content) => void (stdout += content.toString()),
      hasColor,
      isTerminal: hasColor,
    },
    stderr: {
      write: (content) => void (stderr += content.toString()),
      hasColor: false,
      isTerminal: false,
    },
    env,
    now: () => 0,
    readInput: () => Promise.resolve(input),
    ask:
      answers === undefined
        ? null
        : (question) => {
            stderr += question;
            return Promise.resolve(left.shift() ?? "");
          },
  });
  return { code, stdout, stderr };
}

/** Runs hanglint for its findings, as `path:line: CODE`. */
export async function findingsOf(
  cwd: string,
  ...args: readonly string[]
): Promise<readonly string[]> {
  const concise = ["--output-format", "concise"];
  const { stdout } = await hanglint(cwd, ["scan", ...concise, ...args]);
  return stdout
    .split("\n")
    .slice(0, -1)
    .map((line) =>
      line.replace(/^(.*?:\d+):\d+: [a-z]+\[(\w+)\] .*$/, "$1: $2"),
    );
}
