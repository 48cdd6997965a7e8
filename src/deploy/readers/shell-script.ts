import type { DeployFile } from "../deploy-file.ts";
import { surroundings } from "../launch.ts";
import { verbatim } from "../located.ts";
import { folderOf } from "../project-files.ts";
import { launchesIn } from "../shell/run.ts";
import { starts, type Reader } from "./reader.ts";
import { templateVariables } from "./template-variables.ts";

/** `start.sh`, `docker-entrypoint`, `bin/run`. */
export const shellScript: Reader = {
  reads: (path) =>
    /\.(?:sh|bash)(?:\.\w+)?$|(?:^|\/)startup\.txt$|(?:^|\/)(?!(?:Proc|Docker|Container|(?:GNU)?[Mm]ake)file)[^./]+$/.test(
      path,
    ),
  matters: (text) => text.includes("gunicorn"),
  read: (file, { project, follow }) =>
    isScript(file)
      ? starts(
          launchesIn(
            verbatim(file, { start: 0, end: file.text.length }),
            {
              ...surroundings(
                folderOf(file.path),
                null,
                templateVariables(file, null),
              ),
              ...{ positional: [], follow },
            },
            project,
          ),
        )
      : starts([]),
};

/** Whether a file holds commands: by its end, by its first line, or by nothing speaking against it. */
export function isScript({ path, text }: DeployFile): boolean {
  if (text.startsWith("#!")) return /^#!.*\b(?:ba|da|a|z|k)?sh\b/.test(text);
  if (/\.\w+$/.test(path))
    return /\.(?:sh|bash)(?:\.\w+)?$|startup\.txt$/.test(path);
  return !/^\s*[<{[]|^\s*(?:import|from|def|class)\s/m.test(
    text.slice(0, 2000),
  );
}
