import type { DeployFile } from "../deploy-file.ts";
import type { StopTimeout } from "../deployment.ts";
import {
  at,
  entriesOf,
  itemsOf,
  textAt,
  type Value,
} from "../documents/document.ts";
import { parseYaml } from "../documents/yaml.ts";
import { surroundings, type Launch } from "../launch.ts";
import { part, type Located } from "../located.ts";
import { folderOf, pathIn, type ProjectFiles } from "../project-files.ts";
import type { Run } from "../shell/run.ts";
import type { TextValue, Variables } from "../shell/value.ts";
import { wordsOf } from "../shell/split.ts";
import { durationSeconds } from "./duration.ts";
import { environmentFile } from "./environment-file.ts";
import { startsOfContainer, type Image, type ImageCommand } from "./image.ts";
import { interpolate, valueOf, wordOf } from "./interpolation.ts";
import type { Reader, ReaderContext } from "./reader.ts";
import { startOfSettings } from "./start-of-settings.ts";
import { templateVariables } from "./template-variables.ts";

/** `compose.yaml`, `docker-compose.prod.yml` (https://docs.docker.com/reference/compose-file/services/). */
export const compose: Reader = {
  reads: (path) =>
    /(?:^|[/.-])compose[\w.-]*\.ya?ml(?:\.\w+)?$|(?:^|\/)(?:docker-)?stack[\w.-]*\.ya?ml$/i.test(
      path,
    ),
  matters: (text) => text.includes("services"),
  read: (file, context) => {
    const { documents, troubles } = parseYaml(file);
    const launches = documents.flatMap((document) =>
      entriesOf(at(document, "services")).flatMap(({ key, value }) =>
        launchesOfService(key, value, file, context),
      ),
    );
    return { launches, troubles, proxies: [] };
  },
};

function launchesOfService(
  name: string,
  service: Value,
  file: DeployFile,
  { project, follow, imageAt }: ReaderContext,
): readonly Launch[] {
  const folder = folderOf(file.path);
  const outer = outerVariables(file, project);
  const entrypoint = commandAt(at(service, "entrypoint"), outer);
  const command = commandAt(at(service, "command"), outer);
  const image = builtImage(
    service,
    folder,
    { imageAt },
    command === null && entrypoint === null,
  );
  const own = new Map([
    ...(image?.environment ?? []),
    ...filesOf(service, folder, project),
    ...environmentOf(at(service, "environment"), outer),
  ]);
  const run: Run = {
    ...surroundings(image?.folder ?? folder, name, own),
    copies: image?.copies ?? new Map(),
    runsIn: "container",
    stopTimeout: stopTimeoutOf(service),
    positional: [],
    follow,
  };
  const launches = startsOfContainer(
    entrypoint ?? image?.entrypoint ?? null,
    // A new entry point drops the image's command.
    command ?? (entrypoint === null ? (image?.command ?? null) : null),
    run,
    project,
  );
  if (launches.length > 0 || image !== null || command !== null)
    return launches;
  return startOfSettings(run);
}

/** What a service builds: the Dockerfile of `build`. */
function builtImage(
  service: Value,
  folder: string,
  { imageAt }: Pick<ReaderContext, "imageAt">,
  isRun: boolean,
): Image | null {
  const build = at(service, "build");
  if (build === null) return null;
  const context = textAt(build)?.text ?? textAt(build, "context")?.text ?? ".";
  const name = textAt(build, "dockerfile")?.text ?? "Dockerfile";
  const target = textAt(build, "target")?.text ?? null;
  return imageAt(pathIn(pathIn(folder, context), name), target, isRun);
}

/** `${NAME:-default}` in the file itself is filled in from `.env` beside it. */
function outerVariables(file: DeployFile, project: ProjectFiles): Variables {
  return new Map([
    ...environmentFile(project, pathIn(folderOf(file.path), ".env")),
    ...templateVariables(file, null),
  ]);
}

function filesOf(
  service: Value,
  folder: string,
  project: ProjectFiles,
): readonly (readonly [string, TextValue])[] {
  const given = at(service, "env_file");
  const files =
    given?.kind === "list" ? given.items : given === null ? [] : [given];
  return files.flatMap((file) => {
    const path = textAt(file)?.text ?? textAt(file, "path")?.text;
    return path === undefined
      ? []
      : [...environmentFile(project, pathIn(folder, path))];
  });
}

/** `- NAME=value` or `NAME: value`. */
export function environmentOf(
  value: Value | null,
  variables: Variables,
): readonly (readonly [string, TextValue])[] {
  const pairs = [
    ...entriesOf(value).flatMap((entry) => {
      const located = textAt(entry.value);
      return located === null ? [] : [[entry.key, located] as const];
    }),
    ...itemsOf(value).flatMap((item) => {
      const located = textAt(item);
      const equals = located?.text.indexOf("=") ?? -1;
      return located === null || equals < 0
        ? []
        : [
            [
              located.text.slice(0, equals),
              part(located, equals + 1, located.text.length),
            ] as const,
          ];
    }),
  ];
  return pairs.map(([name, located]) => [
    name,
    valueOf(interpolate(located, variables)),
  ]);
}

/** A list is taken as it is; a string is split into words. Neither is given to a shell. */
function commandAt(
  value: Value | null,
  variables: Variables,
): ImageCommand | null {
  if (value === null) return null;
  if (value.kind === "list") {
    const items = value.items.flatMap((item) => textAt(item) ?? []);
    const fields = items.map((item, index) => {
      const filled = interpolate(item, variables);
      return wordOf(filled.located, filled, isScriptAt(items, index));
    });
    return { kind: "exec", fields };
  }
  const given = textAt(value);
  if (given === null) return null;
  const filled = interpolate(given, variables);
  const words = wordsOf(filled.located);
  const fields = words.map((word, index) =>
    wordOf(word, filled, isScriptAt(words, index)),
  );
  return { kind: "exec", fields };
}

/** Behind `sh -c` a text for the shell comes. */
function isScriptAt(words: readonly Located[], index: number): boolean {
  return /^-[a-z]*c$/.test(words[index - 1]?.text ?? "") && index > 1;
}

/** Ten seconds unless it says otherwise. */
function stopTimeoutOf(service: Value): StopTimeout {
  const name = "stop_grace_period";
  const located = textAt(service, name);
  const seconds = located === null ? null : durationSeconds(located.text);
  const base = { kind: "known", note: null, alternatives: [] } as const;
  return located === null || seconds === null
    ? {
        name,
        seconds: { ...base, value: 10, source: null, note: "Docker's default" },
      }
    : {
        name,
        seconds: {
          ...base,
          value: seconds,
          source: located.sourceAt(0, located.text.length),
        },
      };
}
