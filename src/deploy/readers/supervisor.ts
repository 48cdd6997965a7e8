import type { DeployFile } from "../deploy-file.ts";
import type { StopTimeout } from "../deployment.ts";
import { surroundings, type Launch } from "../launch.ts";
import { joined, part, type Located } from "../located.ts";
import { folderOf, type ProjectFiles } from "../project-files.ts";
import { launchesIn, type Run } from "../shell/run.ts";
import { known, type TextValue } from "../shell/value.ts";
import { groupBy } from "../../text/group-by.ts";
import { durationSeconds } from "./duration.ts";
import { iniEntries, type IniEntry } from "./ini.ts";
import { starts, type Reader } from "./reader.ts";
import { folderIn } from "./systemd.ts";
import { labelIn, templateVariables } from "./template-variables.ts";

/** Programs of supervisor (http://supervisord.org/configuration.html#program-x-section-settings). */
export const supervisor: Reader = {
  reads: (path) => /\.(?:conf|ini|cfg)(?:\.\w+)?$|supervisor/i.test(path),
  matters: (text) => text.includes("program:"),
  read: (file, { project, follow }) => {
    const around = surroundings(folderOf(file.path), null, new Map());
    return starts(
      programsOf(file, { ...around, positional: [], follow }, project),
    );
  },
};

/** The starts of Gunicorn among the programs of a file, where it is read by a supervisor that is run somewhere. */
export function programsOf(
  file: DeployFile,
  run: Run,
  project: Pick<ProjectFiles, "paths">,
): readonly Launch[] {
  const sections = groupBy(
    iniEntries(file, "indentation"),
    ({ section }) => section,
  );
  return [...sections].flatMap(([section, entries]) => {
    const name = /^(?:program|fcgi-program):(.+)$/.exec(section)?.[1];
    return name === undefined
      ? []
      : launchesOf(name, entries, file, run, project);
  });
}

function launchesOf(
  name: string,
  entries: readonly IniEntry[],
  file: DeployFile,
  run: Run,
  project: Pick<ProjectFiles, "paths">,
): readonly Launch[] {
  const valueOf = (key: string): Located | undefined =>
    entries.findLast((entry) => entry.key === key)?.value;
  const command = valueOf("command");
  if (command === undefined) return [];
  const environment = new Map([
    ...run.environment,
    ...templateVariables(file, null),
    ...environmentOf(valueOf("environment")),
  ]);
  return launchesIn(
    plainCommand(command),
    {
      ...run,
      folder: folderIn(valueOf("directory")?.text.trim(), run.folder, project),
      label: labelIn(file, name),
      environment,
      stopTimeout: stopTimeoutOf(valueOf("stopwaitsecs")),
    },
    project,
  );
}

/** Without a comment behind ` ;`; lines joined; `%(ENV_NAME)s` as the shell's variable, `%%` as one. */
function plainCommand(command: Located): Located {
  const parts: Located[] = [];
  let start = 0;
  for (const match of command.text.matchAll(
    /\s;[^\n]*|\r?\n[ \t]*|%\(ENV_(\w+)\)s|%\((\w+)\)[sd]|%%/g,
  )) {
    parts.push(part(command, start, match.index));
    start = match.index + match[0].length;
    const place = command.sourceAt(match.index, start);
    const [, variable, own] = match;
    const text =
      variable !== undefined
        ? `\${${variable}}`
        : own !== undefined
          ? `\${supervisor_${own}}`
          : match[0] === "%%"
            ? "%"
            : " ";
    parts.push({ text, sourceAt: () => place });
  }
  return joined(
    [...parts, part(command, start, command.text.length)].filter(
      ({ text }) => text !== "",
    ),
  );
}

/** `KEY="value",OTHER=value` */
function environmentOf(
  value: Located | undefined,
): readonly (readonly [string, TextValue])[] {
  if (value === undefined) return [];
  return [
    ...value.text.matchAll(
      /([A-Za-z_]\w*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^,\s"']+))/g,
    ),
  ].map((match) => {
    const [whole, name = "", double, single, bare] = match;
    const text = double ?? single ?? bare ?? "";
    const start = match.index + whole.lastIndexOf(text);
    return [name, known(part(value, start, start + text.length))];
  });
}

/** Ten seconds unless it says otherwise. */
function stopTimeoutOf(value: Located | undefined): StopTimeout {
  const name = "stopwaitsecs";
  const seconds = value === undefined ? null : durationSeconds(value.text);
  const base = { kind: "known", alternatives: [] } as const;
  return value === undefined || seconds === null
    ? {
        name,
        seconds: {
          ...base,
          value: 10,
          source: null,
          note: "supervisor's default",
        },
      }
    : {
        name,
        seconds: {
          ...base,
          value: seconds,
          source: value.sourceAt(0, value.text.length),
          note: null,
        },
      };
}
