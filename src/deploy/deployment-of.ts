import type { Deployment } from "./deployment.ts";
import { GUNICORN_DEFAULTS } from "./deployment.ts";
import type { Launch } from "./launch.ts";
import type { ProjectFiles, Trouble } from "./project-files.ts";
import { pythonModule } from "./python/python-module.ts";
import { readCommandLine, type CommandLine } from "./settings/command-line.ts";
import { readConfigFile } from "./settings/config-file.ts";
import { configInEffect } from "./settings/config-in-effect.ts";
import { settingsOf } from "./settings/deployment-settings.ts";
import {
  environmentArguments,
  NO_ARGUMENTS,
  presets,
} from "./settings/environment.ts";
import { settingTroubles } from "./settings/setting-troubles.ts";
import type { Layer } from "./settings/written.ts";
import { placeOf } from "./source.ts";

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
  const config = configInEffect(
    launch,
    [commandLine, fromEnvironment],
    project,
  );
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
