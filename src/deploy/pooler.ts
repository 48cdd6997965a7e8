import type { ProjectFiles } from "./project-files.ts";
import { placeOf } from "./source.ts";
import { sourceIn } from "./deploy-file.ts";

/**
 * Where a PgBouncer shows in the project, e.g. `compose.yaml:12`: its own configuration, or a container that runs
 * it; null where none does.
 */
export function poolerIn({
  paths,
  fileAt,
}: Pick<ProjectFiles, "paths" | "fileAt">): string | null {
  const sorted = [...paths].sort();
  const [own] = sorted.filter((path) => CONFIGURATION.test(path));
  if (own !== undefined) return own;
  for (const path of sorted.filter((each) => CONTAINERS.test(each))) {
    const file = fileAt(path);
    const match = file && RUNS.exec(file.text);
    if (!file || !match) continue;
    const start = match.index + match[0].length;
    return placeOf(sourceIn(file, { start, end: start }));
  }
  return null;
}

const CONFIGURATION = /(?:^|\/)pgbouncer[\w.-]*\.(?:ini|conf|cfg)(?:\.\w+)?$/i;

const CONTAINERS =
  /(?:^|[/.-])compose[\w.-]*\.ya?ml$|(?:^|\/)(?:Dockerfile|Containerfile)[\w.-]*$|\.(?:service|conf)$|(?:^|\/)(?:k8s|kubernetes|deploy\w*|manifests?|charts?|helm)\/.*\.ya?ml$/i;

/** `image: edoburu/pgbouncer:1.22`, `FROM bitnami/pgbouncer`, `command=/usr/sbin/pgbouncer …`, a service of its name. */
const RUNS =
  /^[ \t]*(?:-[ \t]*)?(?:image:[ \t]*["']?[^\s#]*pgbouncer|FROM[ \t]+\S*pgbouncer|(?:command|ExecStart)[ \t]*=[ \t]*\S*pgbouncer|pgbouncer:[ \t]*(?:#.*)?$)/im;
