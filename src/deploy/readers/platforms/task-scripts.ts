import type { DeployFile } from "../../deploy-file.ts";
import { at, textAt, type Value } from "../../documents/document.ts";
import { surroundings, type Launch } from "../../launch.ts";
import { folderOf } from "../../project-files.ts";
import { started } from "../../shell/run.ts";
import { fieldOf } from "../../shell/value.ts";
import type { Reader, ReaderContext } from "../reader.ts";
import { launchesOf, parseByName, platformReader } from "./platform-reader.ts";

/** Scripts of `package.json` and of the tables of `pyproject.toml` that task runners read. */
export const scripts: Reader = {
  ...platformReader(
    /(?:^|\/)(?:package\.json|pyproject[\w.-]*\.toml)$/,
    parseByName,
    (document, file, context) => {
      const tool = at(document, "tool");
      const tables = [
        ...[at(document, "scripts"), at(tool, "poe", "tasks")],
        ...[at(tool, "pdm", "scripts"), at(tool, "taskipy", "tasks")],
        ...[at(tool, "rye", "scripts"), at(tool, "hatch", "envs")],
      ];
      return tables.flatMap((table) => commandsIn(table, null, file, context));
    },
  ),
  matters: (text) => text.includes("gunicorn"),
};

function commandsIn(
  value: Value | null,
  label: string | null,
  file: DeployFile,
  context: ReaderContext,
): readonly Launch[] {
  switch (value?.kind) {
    case "scalar":
      return launchesOf(value.located, { label }, file, context);
    case "list": {
      const words = value.items.flatMap((item) => textAt(item) ?? []);
      const isCommand = words.length === value.items.length && words.length > 1;
      return isCommand
        ? started(
            words.map(fieldOf),
            {
              ...surroundings(folderOf(file.path), label, new Map()),
              ...{ positional: [], follow: context.follow },
            },
            context.project,
          )
        : value.items.flatMap((item) => commandsIn(item, label, file, context));
    }
    case "map":
      return value.entries.flatMap((entry) =>
        commandsIn(entry.value, label ?? entry.key, file, context),
      );
    case undefined:
      return [];
  }
}
