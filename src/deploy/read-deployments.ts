import { sourceIn } from "./deploy-file.ts";
import type { Deployment } from "./deployment.ts";
import {
  deploymentOf,
  deploymentOfConfig,
  type ReadDeployment,
} from "./deployment-of.ts";
import type { Launch } from "./launch.ts";
import type { ProjectFiles, Trouble } from "./project-files.ts";
import { isConfigFile, setsAnything } from "./readers/config-files.ts";
import { isProcfile, readProcfile } from "./readers/procfile.ts";

/** Everything that the project's files say of how it is run. */
export interface Deployments {
  /** In the order of their files. */
  readonly deployments: readonly Deployment[];
  readonly troubles: readonly Trouble[];
}

/** Reads how the project runs Gunicorn, from its files alone. */
export function readDeployments(project: ProjectFiles): Deployments {
  const launches = [...project.paths].flatMap((path) =>
    launchesOf(path, project),
  );
  const read = launches.flatMap(
    (launch) => deploymentOf(launch, project) ?? [],
  );
  const used = new Set(read.map(({ deployment }) => deployment.config?.path));
  const unused = [...project.paths].flatMap((path): ReadDeployment[] => {
    if (!isConfigFile(path) || used.has(path)) return [];
    const alone = deploymentOfConfig(path, project);
    return alone !== null && setsAnything(alone.deployment) ? [alone] : [];
  });
  const all = [...read, ...unused];
  return {
    deployments: all.map(({ deployment }) => deployment),
    troubles: [
      ...all.flatMap(({ troubles }) => troubles),
      ...brokenConfigs(project, all),
    ],
  };
}

function launchesOf(path: string, project: ProjectFiles): readonly Launch[] {
  const file = isProcfile(path) ? project.fileAt(path) : null;
  return file === null ? [] : readProcfile(file, project, () => []);
}

/** A configuration file that does not parse is read as far as it does. */
function brokenConfigs(
  project: ProjectFiles,
  all: readonly ReadDeployment[],
): readonly Trouble[] {
  const paths = new Set(
    all.flatMap(({ deployment }) => deployment.config?.path ?? []),
  );
  return [...paths].flatMap((path): Trouble[] => {
    const file = project.fileAt(path);
    const [error] = project.factsOf(path)?.errors ?? [];
    if (file === null || error === undefined) return [];
    const { line } = sourceIn(file, error);
    return [
      {
        path,
        line,
        message:
          "Gunicorn does not start with this file, since it does not parse; its settings were read as far as it does. Correct the syntax error.",
      },
    ];
  });
}
