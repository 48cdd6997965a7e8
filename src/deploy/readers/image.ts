import type { Launch } from "../launch.ts";
import type { Located } from "../located.ts";
import type { ProjectFiles } from "../project-files.ts";
import { launchesIn, started, type Run } from "../shell/run.ts";
import { fieldOf, type Field, type Variables } from "../shell/value.ts";

/** What a container runs: words as they are, or a text for the shell. */
export type ImageCommand =
  | { readonly kind: "exec"; readonly fields: readonly Field[] }
  | { readonly kind: "shell"; readonly script: Located };

/** What a Dockerfile's stage comes to. */
export interface Image {
  readonly path: string;
  readonly entrypoint: ImageCommand | null;
  readonly command: ImageCommand | null;
  readonly environment: Variables;
  readonly folder: string;
  readonly copies: ReadonlyMap<string, string>;
}

/** The starts of Gunicorn in a container (https://docs.docker.com/reference/dockerfile/#understand-how-cmd-and-entrypoint-interact). */
export function startsOfContainer(
  entrypoint: ImageCommand | null,
  command: ImageCommand | null,
  run: Run,
  project: Pick<ProjectFiles, "paths">,
): readonly Launch[] {
  if (entrypoint === null) {
    return command === null ? [] : startsOf(command, run, project);
  }
  if (entrypoint.kind === "shell" || command === null) {
    return startsOf(entrypoint, run, project);
  }
  const fields = [...entrypoint.fields, ...wordsOf(command)];
  return started(fields, run, project);
}

function startsOf(
  command: ImageCommand,
  run: Run,
  project: Pick<ProjectFiles, "paths">,
): readonly Launch[] {
  return command.kind === "exec"
    ? started(command.fields, run, project)
    : launchesIn(command.script, run, project);
}

function wordsOf(command: ImageCommand): readonly Field[] {
  if (command.kind === "exec") return command.fields;
  const { script } = command;
  const word = (text: string): Field =>
    fieldOf({ text, sourceAt: () => script.sourceAt(0, script.text.length) });
  return [word("/bin/sh"), word("-c"), fieldOf(script)];
}
