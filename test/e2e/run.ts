import { spawnSync } from "node:child_process";

/** What a program left behind. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, with nothing in its environment but what is given and what every program needs. */
export function ran(
  cwd: string,
  [program = "", ...args]: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Ran {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: "utf8",
    env: { ...inherited(), ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  return { code: status ?? -1, stdout, stderr };
}

/** @throws Error with what the program said where it failed */
export function mustRun(
  cwd: string,
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
): string {
  const { code, stdout, stderr } = ran(cwd, command, env);
  if (code === 0) return stdout;
  throw new Error(
    `${command.join(" ")} exited with ${code}:\n${stdout}${stderr}`,
  );
}

/** How to reach package registries is a matter of the machine: kept. */
function inherited(): Record<string, string> {
  const kept =
    /^(PATH|HOME|LANG|TMPDIR|.*_proxy|npm_config_.*|NODE_EXTRA_.*|PIP_.*|UV_.*|SSL_CERT_.*)$/i;
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value !== undefined && kept.test(name) ? [[name, value]] : [],
    ),
  );
}
