import type { Deployment, Setting } from "./deployment.ts";
import { GUNICORN_DEFAULTS } from "./deployment.ts";
import type { Launch } from "./launch.ts";
import {
  foldersUp,
  locate,
  pathIn,
  type ProjectFiles,
  type Trouble,
} from "./project-files.ts";
import { pythonModule } from "./python/python-module.ts";
import {
  readCommandLine,
  writtenBy,
  type CommandLine,
} from "./settings/command-line.ts";
import { readConfigFile } from "./settings/config-file.ts";
import * as read from "./settings/effective.ts";
import { settingTroubles } from "./settings/setting-troubles.ts";
import type { Layer, Written } from "./settings/written.ts";
import { wordsOf } from "./shell/split.ts";
import { fieldOf, type Variables } from "./shell/value.ts";
import { placeOf, type Source } from "./source.ts";
import { workerKindOf } from "./worker-kind.ts";

/** A deployment, with what is the matter with how it is written. */
export interface ReadDeployment {
  readonly deployment: Deployment;
  readonly troubles: readonly Trouble[];
}

/** What a start of Gunicorn comes to; null for one that only prints, as `gunicorn --version`. */
export function deploymentOf(
  launch: Launch,
  project: ProjectFiles,
): ReadDeployment | null {
  const commandLine = readCommandLine(launch.arguments);
  if (commandLine.startsNothing) return null;
  const fromEnvironment = environmentArguments(launch.environment);
  const config = configOf(launch, [commandLine, fromEnvironment], project);
  const layers = [
    presets(launch.environment),
    config.layer,
    fromEnvironment,
    commandLine,
  ];
  const { program, label } = launch;
  return {
    deployment: {
      ...settingsOf(layers),
      name: placeOf(program) + (label === null ? "" : ` (${label})`),
      start: program,
      application: applicationOf(commandLine, layers),
      config: config.file,
      runsIn: launch.runsIn,
      proxies: launch.proxies,
      stopTimeout: launch.stopTimeout,
      strictestOf: 1,
    },
    troubles: [
      ...commandLine.troubles,
      ...fromEnvironment.troubles,
      ...layers.flatMap((layer) =>
        settingTroubles(
          layer,
          layer === config.layer ? "a configuration file" : "text",
        ),
      ),
    ],
  };
}

/** What a configuration file comes to that no command is seen to use. */
export function deploymentOfConfig(
  path: string,
  project: ProjectFiles,
): ReadDeployment | null {
  const module = pythonModule(project, path, new Map());
  if (module === null) return null;
  const { layer, config } = readConfigFile(module);
  return {
    deployment: {
      ...GUNICORN_DEFAULTS,
      ...settingsOf([layer]),
      name: path,
      application: applicationOf(NO_ARGUMENTS, [layer]),
      config,
    },
    troubles: settingTroubles(layer, "a configuration file"),
  };
}

type Settings = Pick<
  Deployment,
  | "workerClass"
  | "workerKind"
  | "timeoutSeconds"
  | "workers"
  | "threads"
  | "workerConnections"
  | "gracefulTimeoutSeconds"
  | "keepaliveSeconds"
  | "maxRequests"
  | "maxRequestsJitter"
  | "workerTmpDir"
  | "binds"
  | "preload"
>;

/** The effective settings; layers go from weak to strong. */
export function settingsOf(layers: readonly Layer[]): Settings {
  const number = (name: string, preset: number): Setting<number> =>
    read.effective(layers, name, preset, read.readNumber);
  const defaults = GUNICORN_DEFAULTS;
  const threads = number("threads", defaults.threads.value);
  const workerClass = withThreads(
    read.effective(
      layers,
      "worker_class",
      defaults.workerClass.value,
      read.readText,
    ),
    threads,
  );
  return {
    workerClass,
    workerKind: workerKindOf(workerClass.value),
    timeoutSeconds: read.effective(
      layers,
      "timeout",
      defaults.timeoutSeconds.value,
      read.readNumber,
      read.shortestFirst,
    ),
    workers: number("workers", defaults.workers.value),
    threads,
    workerConnections: number(
      "worker_connections",
      defaults.workerConnections.value,
    ),
    gracefulTimeoutSeconds: number(
      "graceful_timeout",
      defaults.gracefulTimeoutSeconds.value,
    ),
    keepaliveSeconds: number("keepalive", defaults.keepaliveSeconds.value),
    maxRequests: number("max_requests", defaults.maxRequests.value),
    maxRequestsJitter: number(
      "max_requests_jitter",
      defaults.maxRequestsJitter.value,
    ),
    workerTmpDir: read.effective(
      layers,
      "worker_tmp_dir",
      defaults.workerTmpDir.value,
      read.readOptionalText,
    ),
    binds: read.effective(
      layers,
      "bind",
      defaults.binds.value,
      read.readAddresses,
    ),
    preload: read.effective(
      layers,
      "preload_app",
      defaults.preload.value,
      read.readSwitch,
    ),
  };
}

/** With more than one thread Gunicorn takes `gthread` for `sync` (gunicorn/config.py, `worker_class_str`). */
function withThreads(
  workerClass: Setting<string>,
  threads: Setting<number>,
): Setting<string> {
  return workerClass.kind === "known" &&
    workerKindOf(workerClass.value) === "sync" &&
    threads.value > 1
    ? {
        ...workerClass,
        value: "gthread",
        source: workerClass.source ?? threads.source,
      }
    : workerClass;
}

function applicationOf(
  { application }: Pick<CommandLine, "application">,
  layers: readonly Layer[],
): string | null {
  if (application !== null) {
    return application.value.kind === "known" ? application.text : null;
  }
  const written = layers
    .findLast(({ settings }) => settings.has("wsgi_app"))
    ?.settings.get("wsgi_app");
  return written?.kind === "value" && typeof written.value === "string"
    ? written.value
    : null;
}

/** `WEB_CONCURRENCY` is the default of `workers`, and `PORT` is part of that of `bind`. */
function presets(environment: Variables): Layer {
  const settings = new Map<string, Written>();
  const take = (variable: string, setting: string, before: string): void => {
    const value = environment.get(variable);
    if (value === undefined) return;
    if (value.kind === "unknown") {
      const { because, source } = value;
      if (source !== null) {
        settings.set(setting, { kind: "unknown", because, source });
      }
      return;
    }
    const written = writtenBy({ ...fieldOf(value.located), value });
    if (written.kind === "unknown") return;
    settings.set(setting, { ...written, value: before + value.located.text });
  };
  take("WEB_CONCURRENCY", "workers", "");
  take("PORT", "bind", "0.0.0.0:");
  return { settings, open: null };
}

const NO_ARGUMENTS: CommandLine = readCommandLine([]);

/** `GUNICORN_CMD_ARGS`, split as `shlex.split` does. */
function environmentArguments(environment: Variables): CommandLine {
  const value = environment.get("GUNICORN_CMD_ARGS");
  if (value === undefined) return NO_ARGUMENTS;
  if (value.kind === "unknown") {
    const { because, source } = value;
    return source === null
      ? NO_ARGUMENTS
      : { ...NO_ARGUMENTS, open: { because, source } };
  }
  return readCommandLine(wordsOf(value.located).map(fieldOf));
}

interface Config {
  readonly layer: Layer;
  readonly file: Deployment["config"];
}

const NO_CONFIG: Config = {
  layer: { settings: new Map(), open: null },
  file: null,
};

/** The one configuration file that is read: the named one, else `gunicorn.conf.py` where Gunicorn starts. */
function configOf(
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
