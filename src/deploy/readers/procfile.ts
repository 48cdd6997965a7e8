import { surroundings } from "../launch.ts";
import { verbatim } from "../located.ts";
import type { DeployFile } from "../deploy-file.ts";
import { folderOf, pathIn, type ProjectFiles } from "../project-files.ts";
import { HEROKU_ROUTER } from "./platforms/heroku.ts";
import { launchesIn } from "../shell/run.ts";
import { starts, type Reader } from "./reader.ts";
import { templateVariables } from "./template-variables.ts";

/** `web: gunicorn app:app`, a process type a line (https://devcenter.heroku.com/articles/procfile). */
export const procfile: Reader = {
  reads: (path) => /(?:^|\/)Procfile(?:\.[\w.-]+)?$/.test(path),
  matters: () => true,
  read: (file, { project, follow }) =>
    starts(
      [...file.text.matchAll(PROCESS)].flatMap((match) => {
        const [whole, label = "", command = ""] = match;
        const start = match.index + whole.length - command.length;
        const environment = templateVariables(file, null);
        return launchesIn(
          verbatim(file, { start, end: start + command.length }),
          {
            ...surroundings(folderOf(file.path), label, environment),
            proxies:
              label === "web" && isOnHeroku(file, project)
                ? [HEROKU_ROUTER]
                : [],
            ...{ positional: [], follow },
          },
          project,
        );
      }),
    ),
};

const PROCESS = /^[ \t]*([\w-]+)[ \t]*:[ \t]*((?:[^\r\n\\]|\\\r?\n|\\.)*)/gm;

/** Other platforms read Procfiles, too: what only Heroku reads must stand beside it. */
function isOnHeroku({ path }: DeployFile, { paths }: ProjectFiles): boolean {
  return ["app.json", "heroku.yml", "runtime.txt", ".slugignore"].some((name) =>
    paths.has(pathIn(folderOf(path), name)),
  );
}
