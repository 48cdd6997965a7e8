import { deploymentsOfClasses } from "./application-class.ts";
import { sourceIn } from "./deploy-file.ts";
import type { Deployment } from "./deployment.ts";
import {
  deploymentOf,
  deploymentOfConfig,
  type ReadDeployment,
} from "./deployment-of.ts";
import { behind } from "./in-front.ts";
import { surroundings, type Launch } from "./launch.ts";
import { verbatim } from "./located.ts";
import { folderOf, type ProjectFiles, type Trouble } from "./project-files.ts";
import { isConfigFile, setsAnything } from "./readers/config-files.ts";
import { dockerfile, imageOf, withoutCommand } from "./readers/dockerfile.ts";
import { startsInPython } from "./readers/python-start.ts";
import type { ReaderContext, Reading } from "./readers/reader.ts";
import { FIRST_READERS, LAST_READERS } from "./readers/readers.ts";
import { isScript } from "./readers/shell-script.ts";
import { programsOf, supervisor } from "./readers/supervisor.ts";
import { launchesIn, type Run } from "./shell/run.ts";
import { placeOf } from "./source.ts";

/** Everything that the project's files say of how it is run. */
export interface Deployments {
  /** In the order of their files. */
  readonly deployments: readonly Deployment[];
  readonly troubles: readonly Trouble[];
}

/** A script that starts a script that starts … : deeper, they lead round in a circle. */
const DEEPEST = 8;

/** Reads how the project runs Gunicorn, from its files alone. */
export function readDeployments(project: ProjectFiles): Deployments {
  const used = new Set<string>();
  const context = contextOf(project, used);
  const first = readWith(FIRST_READERS, project.paths, context);
  const started = new Set(
    first.flatMap(({ path, reading }) =>
      reading.launches.length > 0 ? [path] : [],
    ),
  );
  const others = [...project.paths].filter((path) => !started.has(path));
  const readings = [...first, ...readWith(LAST_READERS, others, context)];
  // A script or an image that another file runs is no deployment of its own.
  const own = readings.filter(({ path }) => !used.has(path));
  const launches = unlike([
    ...own.flatMap(({ reading }) => reading.launches),
    ...unusedStarters(project, used, context),
  ]);
  const read = launches.flatMap(
    (launch) => deploymentOf(launch, project) ?? [],
  );
  const inLibraries = project.namingGunicorn
    .flatMap((path) => deploymentsOfClasses(path, project))
    .map((deployment) => ({ deployment, troubles: [] }));
  const all = [...read, ...inLibraries, ...unusedConfigs(project, read)];
  const proxies = readings.flatMap(({ reading }) => reading.proxies);
  // What cannot be read matters where Gunicorn is run, or where the file names it.
  const troubled = readings.filter(
    ({ path }) =>
      all.length > 0 ||
      project.fileAt(path)?.text.includes("gunicorn") === true,
  );
  return {
    deployments: behind(
      all.map(({ deployment }) => deployment),
      proxies,
    ),
    troubles: unlikeTroubles([
      ...troubled.flatMap(({ reading }) => reading.troubles),
      ...(all.length > 0 ? [] : startingNothing(project)),
      ...all.flatMap(({ troubles }) => troubles),
      ...brokenConfigs(project, all),
    ]),
  };
}

interface ReadFile {
  readonly path: string;
  readonly reading: Reading;
}

function readWith(
  readers: typeof FIRST_READERS,
  paths: Iterable<string>,
  context: ReaderContext,
): readonly ReadFile[] {
  return [...paths].flatMap((path) =>
    readers
      .filter((reader) => reader.reads(path))
      .flatMap((reader) => {
        const file = context.project.fileAt(path);
        return file === null || !reader.matters(file.text)
          ? []
          : [{ path, reading: reader.read(file, context) }];
      }),
  );
}

function contextOf(project: ProjectFiles, used: Set<string>): ReaderContext {
  const follow = (path: string, run: Run, depth: number): readonly Launch[] => {
    const file = depth > DEEPEST ? null : project.fileAt(path);
    if (file === null) return [];
    if (path.endsWith(".py")) {
      used.add(path);
      return startsInPython(path, { ...run, follow: () => [] }, project);
    }
    if (supervisor.reads(path) && supervisor.matters(file.text)) {
      used.add(path);
      return programsOf(file, run, project);
    }
    if (!isScript(file)) return [];
    const script = verbatim(file, { start: 0, end: file.text.length });
    const inside = launchesIn(
      script,
      { ...run, follow: (next, given) => follow(next, given, depth + 1) },
      project,
    );
    if (inside.length > 0) used.add(path);
    return inside;
  };
  return {
    project,
    follow: (path, run) => follow(path, run, 0),
    imageAt: (path, target, isRun) => {
      const file = project.paths.has(path) ? project.fileAt(path) : null;
      if (file === null) return null;
      if (isRun) used.add(path);
      return imageOf(file, target);
    },
  };
}

/** The same start may be reached in two ways, e.g. by a script of its own and from an image. */
function unlike(launches: readonly Launch[]): readonly Launch[] {
  const seen = new Map<string, Launch>();
  for (const launch of launches) {
    const key = `${placeOf(launch.program)}\0${launch.program.span.start}\0${launch.label ?? ""}`;
    if (!seen.has(key)) seen.set(key, launch);
  }
  return [...seen.values()];
}

/** One file may be read by two readers, or for two deployments. */
function unlikeTroubles(troubles: readonly Trouble[]): readonly Trouble[] {
  const byText = new Map(
    troubles.map((one) => [`${one.path}:${one.line} ${one.message}`, one]),
  );
  return [...byText.values()];
}

/** Python files that start Gunicorn by a command, and that nothing else starts. */
function unusedStarters(
  project: ProjectFiles,
  used: ReadonlySet<string>,
  { follow }: ReaderContext,
): readonly Launch[] {
  return project.namingGunicorn.flatMap((path) =>
    used.has(path)
      ? []
      : startsInPython(
          path,
          {
            ...surroundings(folderOf(path), null, new Map()),
            ...{ positional: [], follow },
          },
          project,
        ),
  );
}

/** Files that look like a configuration and that no start is seen to use. */
function unusedConfigs(
  project: ProjectFiles,
  read: readonly ReadDeployment[],
): readonly ReadDeployment[] {
  const used = new Set(read.map(({ deployment }) => deployment.config?.path));
  return [...project.paths].flatMap((path): ReadDeployment[] => {
    if (!isConfigFile(path) || used.has(path)) return [];
    // Without `.py` it may be the configuration of something else.
    const isPython = /\.py(?:\.|$)/.test(path);
    if (!isPython && project.factsOf(path)?.errors.length !== 0) return [];
    const alone = deploymentOfConfig(path, project);
    return alone !== null && setsAnything(alone.deployment) ? [alone] : [];
  });
}

/** Images that hold Gunicorn and do not say what they run. */
function startingNothing(project: ProjectFiles): readonly Trouble[] {
  return [...project.paths].flatMap((path) => {
    const file = dockerfile.reads(path) ? project.fileAt(path) : null;
    return file === null ? [] : (withoutCommand(file) ?? []);
  });
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
