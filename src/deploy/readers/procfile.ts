import type { DeployFile } from "../deploy-file.ts";
import type { Launch } from "../launch.ts";
import { verbatim } from "../located.ts";
import { folderOf, type ProjectFiles } from "../project-files.ts";
import { launchesIn, type Follow } from "../shell/run.ts";

/** `Procfile`, `Procfile.dev`, and templates of them. */
export function isProcfile(path: string): boolean {
  return /(?:^|\/)Procfile(?:\.[\w.-]+)?$/.test(path);
}

/** `web: gunicorn app:app`, a process type a line (https://devcenter.heroku.com/articles/procfile). */
export function readProcfile(
  file: DeployFile,
  project: Pick<ProjectFiles, "paths">,
  follow: Follow,
): readonly Launch[] {
  return [...file.text.matchAll(PROCESS)].flatMap((match) => {
    const [whole, before = "", label = "", command = ""] = match;
    const start = match.index + whole.length - command.length;
    return before.startsWith("#")
      ? []
      : launchesIn(
          {
            script: verbatim(file, { start, end: start + command.length }),
            label,
            environment: new Map(),
            positional: [],
            folder: folderOf(file.path),
            follow,
          },
          project,
        );
  });
}

const PROCESS = /^([ \t]*)([\w-]+)[ \t]*:[ \t]*((?:[^\r\n\\]|\\\r?\n|\\.)*)/gm;
