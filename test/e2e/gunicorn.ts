import { existsSync } from "node:fs";
import { join } from "node:path";
import { ran } from "./run.ts";

/** Of the releases whose command line and precedence hanglint follows, one that every Python since 3.7 can run. */
const RELEASE = "gunicorn==23.0.0";

/** The real Gunicorn, or why there is none on this machine. */
export type Installed =
  | { readonly kind: "installed"; readonly program: string }
  | { readonly kind: "missing"; readonly because: string };

/** Installs Gunicorn into a virtual environment in a folder. */
export function installGunicorn(folder: string): Installed {
  const made = tried(folder, ["python3", "-m", "venv", "venv"]);
  if (made !== null) return { kind: "missing", because: made };
  const pip = join(folder, "venv/bin/pip");
  const given = tried(folder, [
    pip,
    "install",
    "--quiet",
    RELEASE,
    "packaging",
    "PasteDeploy",
    // PasteDeploy's own namespace package needs it.
    "setuptools<81",
  ]);
  const program = join(folder, "venv/bin/gunicorn");
  return given === null && existsSync(program)
    ? { kind: "installed", program }
    : { kind: "missing", because: given ?? `pip left no ${program}` };
}

/** What went wrong; null when nothing did. */
function tried(folder: string, command: readonly string[]): string | null {
  try {
    const { code, stderr } = ran(folder, command);
    return code === 0 ? null : `\`${command.join(" ")}\` failed: ${stderr}`;
  } catch (error) {
    return `\`${command.join(" ")}\` cannot be started: ${String(error)}`;
  }
}

/** The settings that a command which starts Gunicorn with `print_config` prints, by their names. */
export function printedConfig(
  folder: string,
  command: readonly string[],
  env: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const { code, stdout, stderr } = ran(folder, command, env);
  if (code !== 0)
    throw new Error(`${command.join(" ")} exited with ${code}: ${stderr}`);
  return new Map(
    [...stdout.matchAll(/^(\w+) *= (.*)$/gm)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  );
}
