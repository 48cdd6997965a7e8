import type { Deployment } from "../deployment.ts";
import type { Launch } from "../launch.ts";
import {
  foldersUp,
  locate,
  pathIn,
  type ProjectFiles,
} from "../project-files.ts";
import { pythonModule } from "../python/python-module.ts";
import type { Variables } from "../shell/value.ts";
import type { Source } from "../source.ts";
import type { CommandLine } from "./command-line.ts";
import { readConfigFile } from "./config-file.ts";
import type { Layer } from "./written.ts";

/** The configuration file in effect, if one is, and what it sets. */
export interface Config {
  readonly layer: Layer;
  readonly file: Deployment["config"];
}

const NO_CONFIG: Config = {
  layer: { settings: new Map(), open: null },
  file: null,
};

/** The one configuration file that is read: the named one, else `gunicorn.conf.py` where Gunicorn starts. */
export function configInEffect(
  { folder, copies, environment }: Launch,
  [commandLine, fromEnvironment]: readonly [CommandLine, CommandLine],
  project: ProjectFiles,
): Config {
  const named =
    commandLine.settings.get("config") ??
    fromEnvironment.settings.get("config");
  if (named === undefined) {
    const path = defaultConfig(folder, project);
    return path === null ? NO_CONFIG : configAt(path, environment, project);
  }
  if (named.kind === "unknown" || typeof named.value !== "string") {
    const because =
      named.kind === "unknown"
        ? `the configuration file's name is not known: ${named.because}`
        : "the configuration file's name is not known";
    return missing(because, named.source);
  }
  const path = pathOfConfig(named.value, { folder, copies }, project);
  return path === null
    ? missing(`\`${named.value}\` is not in the project`, named.source)
    : configAt(path, environment, project);
}

function missing(because: string, source: Source): Config {
  return {
    ...NO_CONFIG,
    layer: { settings: new Map(), open: { because, source } },
  };
}

/** `-c path`, `-c file:path`, `-c python:module` */
function pathOfConfig(
  given: string,
  from: Pick<Launch, "folder" | "copies">,
  project: ProjectFiles,
): string | null {
  const module = /^python:(.*)$/.exec(given)?.[1];
  if (module === undefined) {
    return locate(project, from, given.replace(/^file:(?:\/\/(?=\/))?/, ""));
  }
  const path = module.split(".").join("/");
  return (
    locate(project, from, `${path}.py`) ??
    locate(project, from, `${path}/__init__.py`)
  );
}

function defaultConfig(
  folder: string,
  { paths }: Pick<ProjectFiles, "paths">,
): string | null {
  return (
    foldersUp(folder)
      .map((around) => pathIn(around, "gunicorn.conf.py"))
      .find((path) => paths.has(path)) ?? null
  );
}

function configAt(
  path: string,
  environment: Variables,
  project: ProjectFiles,
): Config {
  const module = pythonModule(project, path, environment);
  if (module === null) return NO_CONFIG;
  const { layer, config } = readConfigFile(module);
  return { layer, file: config };
}
