import type { Field } from "./value.ts";

/** Programs that get Gunicorn's name as an argument and do not start it. */
const NO_START: ReadonlySet<string> = new Set([
  ...["echo", "printf", "cat", "grep", "egrep", "sed", "awk", "tail", "head"],
  ...["pip", "pip3", "apt", "apt-get", "apk", "yum", "dnf"],
  ...["brew", "install", "add", "remove", "uninstall"],
  ...["which", "type", "hash", "kill", "pkill", "pgrep", "killall", "pidof"],
  ...["ps", "ln", "cp", "mv", "rm", "mkdir", "touch", "chown", "chmod", "ls"],
  ...["systemctl", "service", "supervisorctl", "journalctl", "initctl"],
  ...["test", "[", "[[", "export", "alias", "for", "case", "man", "tee"],
  ...["logger", "curl", "wget", "git", "source", ".", "log", "info", "warn"],
]);

const PROGRAM =
  /^(?:.*\/)?(?:gunicorn|gunicorn3|gunicorn_paster|gunicorn_django)(?:\.exe)?$/;
const MODULE = /^gunicorn(?:\.app\.wsgiapp)?$/;

/** Where Gunicorn's name and its arguments stand in a command; null when it starts none. */
export function gunicornIn(
  fields: readonly Field[],
): { readonly program: number; readonly first: number } | null {
  for (const [index, { text }] of fields.entries()) {
    if (PROGRAM.test(text)) {
      return isStarter(fields.slice(0, index))
        ? { program: index, first: index + 1 }
        : null;
    }
    const module = fields[index + 1]?.text ?? "";
    if (text === "-m" && index > 0 && MODULE.test(module)) {
      return isStarter(fields.slice(0, index))
        ? { program: index + 1, first: index + 2 }
        : null;
    }
  }
  return null;
}

/** Whether what stands in front hands over to the program behind it, as `poetry run`, `exec`, `dumb-init` do. */
function isStarter(before: readonly Field[]): boolean {
  const [first] = before;
  if (first?.text === "command") return before[1]?.text !== "-v";
  return !before.some(
    // A command of Django's own may be called like it.
    ({ text }) =>
      NO_START.has(lastStep(text)) || lastStep(text) === "manage.py",
  );
}

function lastStep(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
