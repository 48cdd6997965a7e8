import type { DeployFile } from "../../deploy-file.ts";
import {
  entriesOf,
  itemsOf,
  textAt,
  type Value,
} from "../../documents/document.ts";
import { parseToml } from "../../documents/toml.ts";
import { parseYaml, type Parsed } from "../../documents/yaml.ts";
import { surroundings, type Launch, type Surroundings } from "../../launch.ts";
import type { Located } from "../../located.ts";
import { folderOf } from "../../project-files.ts";
import { launchesIn } from "../../shell/run.ts";
import { known, type TextValue } from "../../shell/value.ts";
import type { Reader, ReaderContext } from "../reader.ts";

/** TOML by its end, else YAML or JSON. */
export function parseByName(file: DeployFile): Parsed {
  return file.path.endsWith(".toml") ? parseToml(file) : parseYaml(file);
}

/** A reader of one document: its documents are read one after the other. */
export function platformReader(
  path: RegExp,
  parse: (file: DeployFile) => Parsed,
  read: (
    document: Value,
    file: DeployFile,
    context: ReaderContext,
  ) => readonly Launch[],
): Reader {
  return {
    reads: (given) => path.test(given),
    matters: () => true,
    read: (file, context) => {
      const { documents, troubles } = parse(file);
      const launches = documents.flatMap((document) =>
        read(document, file, context),
      );
      return {
        launches,
        troubles: file.text.includes("gunicorn") ? troubles : [],
        proxies: [],
      };
    },
  };
}

/** What a command of a platform starts. */
export function launchesOf(
  command: Located | null,
  around: Partial<Surroundings>,
  file: DeployFile,
  { project, follow }: ReaderContext,
): readonly Launch[] {
  if (command === null) return [];
  const run = {
    ...surroundings(folderOf(file.path), null, new Map()),
    ...around,
    ...{ positional: [], follow },
  };
  return launchesIn(command, run, project);
}

/** `NAME: value` */
export function mappedVariables(
  value: Value | null,
): ReadonlyMap<string, TextValue> {
  return new Map(
    entriesOf(value).flatMap((entry) => {
      const located = textAt(entry.value);
      return located === null ? [] : [[entry.key, known(located)] as const];
    }),
  );
}

/** `- { key: NAME, value: value }` */
export function listedVariables(
  value: Value | null,
  key: string,
): ReadonlyMap<string, TextValue> {
  return new Map(
    itemsOf(value).flatMap((item) => {
      const name = textAt(item, key)?.text;
      const located = textAt(item, "value");
      return name === undefined || located === null
        ? []
        : [[name, known(located)] as const];
    }),
  );
}
