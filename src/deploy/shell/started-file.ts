import { locate, type ProjectFiles } from "../project-files.ts";
import type { Surroundings } from "../launch.ts";
import type { Field } from "./value.ts";

const SHELL = /^(?:.*\/)?(?:sh|bash|ash|dash|zsh|ksh|su|runuser)$/;
const PYTHON = /^(?:.*\/)?python[\d.]*$/;

/** A script of the project that a command starts. */
export interface StartedFile {
  readonly path: string;
  /** Which of the words names it. */
  readonly index: number;
  readonly arguments: readonly Field[];
}

/** A script of the project that a command starts, directly or by an interpreter. */
export function startedFile(
  fields: readonly Field[],
  run: Surroundings,
  project: Pick<ProjectFiles, "paths">,
): StartedFile | null {
  const supervised = supervisorFile(fields, run, project);
  if (supervised !== null) return supervised;
  for (const [index, { text }] of fields.entries()) {
    const isInterpreter = SHELL.test(text) || PYTHON.test(text);
    if (isInterpreter || text === "source" || text === ".") continue;
    if (!/^[\w./~@{}-]+$/.test(text) || text.startsWith("-")) continue;
    const isPath = text.includes("/") || /\.(?:sh|bash|py)$/.test(text);
    const isRun = index > 0 && isInterpreterAt(fields, index - 1);
    if (!isPath && !isRun) continue;
    const path = locate(project, run, text);
    if (
      path !== null &&
      !/\.(?:ya?ml|toml|json|conf|ini|txt|cfg)$/.test(path)
    ) {
      return { path, index, arguments: fields.slice(index + 1) };
    }
  }
  return null;
}

/** `supervisord -n -c /etc/supervisor.conf` */
function supervisorFile(
  fields: readonly Field[],
  run: Surroundings,
  project: Pick<ProjectFiles, "paths">,
): StartedFile | null {
  const program = fields.findIndex(({ text }) => SUPERVISOR.test(text));
  if (program < 0) return null;
  const flag = fields.findIndex(
    ({ text }, index) =>
      index > program && (text === "-c" || text === "--configuration"),
  );
  const given = flag < 0 ? undefined : fields[flag + 1];
  const path = given ? locate(project, run, given.text) : null;
  return path === null ? null : { path, index: flag + 1, arguments: [] };
}

const SUPERVISOR = /^(?:.*\/)?supervisord$/;

function isInterpreterAt(fields: readonly Field[], index: number): boolean {
  const text = fields[index]?.text ?? "";
  if (text.startsWith("-") && index > 0)
    return isInterpreterAt(fields, index - 1);
  return SHELL.test(text) || PYTHON.test(text);
}

/** `sh -c "…"`, `bash -lc '…' name argument`, `eval "…"`, `su user -c "…"`. */
export function innerScript(
  fields: readonly Field[],
): { readonly script: Field; readonly arguments: readonly Field[] } | null {
  const [first, second] = fields;
  if (first?.text === "eval" && second) {
    return { script: second, arguments: [] };
  }
  const shell = fields.findIndex(({ text }) => SHELL.test(text));
  if (shell < 0) return null;
  for (let at = shell + 1; at < fields.length; at += 1) {
    const text = fields[at]?.text ?? "";
    if (/^-[a-z]*c$/.test(text) || text === "--command") {
      const script = fields[at + 1];
      return script ? { script, arguments: fields.slice(at + 3) } : null;
    }
    if (!/^[-+]/.test(text) && !/su$/.test(fields[shell]?.text ?? ""))
      return null;
  }
  return null;
}
