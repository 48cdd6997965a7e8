import {
  at,
  itemsOf,
  mapsIn,
  textAt,
  type Entry,
  type Value,
} from "../documents/document.ts";
import { parseYaml } from "../documents/yaml.ts";
import { surroundings } from "../launch.ts";
import { folderOf } from "../project-files.ts";
import { launchesIn, started } from "../shell/run.ts";
import { fieldOf } from "../shell/value.ts";
import type { Reader } from "./reader.ts";
import { templateVariables } from "./template-variables.ts";

/** What only builds and tests runs no server for long. */
const PIPELINES =
  /(?:^|\/)(?:\.github|\.circleci|\.gitea|\.buildkite)\/|(?:^|\/)(?:\.gitlab-ci|\.travis|azure-pipelines|bitbucket-pipelines|\.pre-commit-config|appveyor|mkdocs)[\w.-]*\.ya?ml$/;

const KEYS =
  /^(?:[a-z]*command|cmd|args|entrypoint|exec|run|start|script|exec_?start)$/i;

/** Commands of any other YAML file: a chart's values, Ansible's tasks, App Runner. */
export const commandsInYaml: Reader = {
  reads: (path) => /\.ya?ml(?:\.\w+)?$/.test(path) && !PIPELINES.test(path),
  matters: (text) => text.includes("gunicorn"),
  read: (file, { project, follow }) => {
    const { documents, troubles } = parseYaml(file);
    const run = (label: string) => ({
      ...surroundings(
        folderOf(file.path),
        label,
        templateVariables(file, null),
      ),
      ...{ positional: [], follow },
    });
    const wordsAt = (value: Value | null) =>
      itemsOf(value).flatMap((item) => textAt(item) ?? []);
    const launchesOf = (map: Value, { key, value }: Entry) => {
      if (!KEYS.test(key)) return [];
      const text = textAt(value);
      if (text !== null) return launchesIn(text, run(key), project);
      // A container's arguments belong to its command.
      if (key === "args" && at(map, "command") !== null) return [];
      const more = key === "command" ? wordsAt(at(map, "args")) : [];
      const words = [...wordsAt(value), ...more];
      return started(words.map(fieldOf), run(key), project);
    };
    const maps = documents.flatMap(mapsIn);
    return {
      launches: maps.flatMap((map) =>
        map.entries.flatMap((entry) => launchesOf(map, entry)),
      ),
      troubles,
      proxies: [],
    };
  },
};
