import type { DeployFile } from "../deploy-file.ts";
import type { StopTimeout } from "../deployment.ts";
import { surroundings, type Launch } from "../launch.ts";
import { part, type Located } from "../located.ts";
import { folderOf, locate, type ProjectFiles } from "../project-files.ts";
import { wordsOf } from "../shell/split.ts";
import { launchesIn } from "../shell/run.ts";
import { known, type TextValue } from "../shell/value.ts";
import { durationSeconds } from "./duration.ts";
import { environmentFile } from "./environment-file.ts";
import { iniEntries, type IniEntry } from "./ini.ts";
import { starts, type Reader, type ReaderContext } from "./reader.ts";
import { templateVariables } from "./template-variables.ts";

/** Units of systemd (systemd.service(5), systemd.exec(5)). */
export const systemd: Reader = {
  reads: (path) => /\.service(?:\.\w+)?$/.test(path),
  matters: (text) => text.includes("ExecStart"),
  read: (file, context) => starts(launchesOf(file, context)),
};

function launchesOf(
  file: DeployFile,
  { project, follow }: ReaderContext,
): readonly Launch[] {
  const entries = iniEntries(file, "backslash").filter(
    ({ section }) => section === "Service",
  );
  const environment = new Map<string, TextValue>(templateVariables(file, null));
  for (const { key, value } of entries) {
    if (key === "EnvironmentFile") {
      for (const [name, held] of fileOf(value, file, project)) {
        environment.set(name, held);
      }
    } else if (key === "Environment") {
      for (const word of wordsOf(value)) {
        const equals = word.text.indexOf("=");
        if (equals < 0) continue;
        const held = known(part(word, equals + 1, word.text.length));
        environment.set(word.text.slice(0, equals), held);
      }
    }
  }
  const directory = entries.find(({ key }) => key === "WorkingDirectory")?.value
    .text;
  const around = {
    ...surroundings(folderOf(file.path), null, environment),
    stopTimeout: stopTimeoutOf(entries),
    ...{ positional: [], follow },
  };
  return entries
    .filter(({ key }) => key === "ExecStart")
    .flatMap(({ value }) =>
      launchesIn(
        withoutPrefix(value),
        { ...around, folder: folderIn(directory, around.folder, project) },
        project,
      ),
    );
}

/** `-`, `@`, `:`, `+` and `!` in front of a command change how it is run, not what. */
function withoutPrefix(value: Located): Located {
  const prefix = /^[-@:+!]*/.exec(value.text)?.[0].length ?? 0;
  return part(value, prefix, value.text.length);
}

function fileOf(
  value: Located,
  file: DeployFile,
  project: ProjectFiles,
): ReadonlyMap<string, TextValue> {
  const given = value.text.replace(/^-/, "").trim();
  const path = locate(project, { folder: folderOf(file.path) }, given);
  return path === null ? new Map() : environmentFile(project, path);
}

/** The folder of the project that a working directory on the server is, by its end. */
export function folderIn(
  directory: string | undefined,
  folder: string,
  { paths }: Pick<ProjectFiles, "paths">,
): string {
  const steps = directory?.split("/").filter((step) => step !== "") ?? [];
  for (let index = 0; index < steps.length; index += 1) {
    const end = steps.slice(index).join("/");
    if ([...paths].some((path) => path.startsWith(`${end}/`))) return end;
  }
  return folder;
}

/** 90 seconds unless it says otherwise (DefaultTimeoutStopSec in systemd-system.conf(5)). */
function stopTimeoutOf(entries: readonly IniEntry[]): StopTimeout {
  const name = "TimeoutStopSec";
  const written = entries.findLast(
    ({ key }) => key === name || key === "TimeoutSec",
  );
  const seconds =
    written === undefined ? null : durationSeconds(written.value.text);
  const base = { kind: "known", alternatives: [] } as const;
  return written === undefined || seconds === null
    ? {
        name,
        seconds: {
          ...base,
          value: 90,
          source: null,
          note: "systemd's default",
        },
      }
    : {
        name,
        seconds: {
          ...base,
          value: seconds,
          source: written.value.sourceAt(0, written.value.text.length),
          note: null,
        },
      };
}
