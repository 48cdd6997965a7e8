import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import type { Argument } from "./arguments.ts";
import { hasDeploymentName } from "./deployment-name.ts";
import { childOf } from "./posix-path.ts";
import { holds } from "./source-root.ts";

/**
 * Absolute paths of the files that say how a project is run and that stand above what is named, up to the
 * working directory: `hanglint src` and `hanglint src/app.py` are judged by the Procfile beside `src`.
 */
export function deploymentFilesAbove(
  named: readonly Argument[],
  cwd: string,
): readonly string[] {
  const folders = new Set<string>();
  for (const { absolute } of named) {
    let folder = dirname(absolute);
    while (holds(cwd, folder) && absolute !== cwd && !folders.has(folder)) {
      folders.add(folder);
      if (folder === cwd) break;
      folder = dirname(folder);
    }
  }
  return [...folders].flatMap((folder) =>
    namesIn(folder)
      .filter((name) => hasDeploymentName(name) || /gunicorn.*\.py$/.test(name))
      .map((name) => childOf(folder, name)),
  );
}

/** Trouble with a folder that was not asked for is nobody's concern. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}
