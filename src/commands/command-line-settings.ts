import { resolve } from "node:path";
import { findSettings, type SettingsSource } from "../project/find-settings.ts";
import { isFile } from "../project/is-file.ts";
import {
  readSettingsText,
  type SettingsReader,
} from "../project/settings-file.ts";
import { RULES } from "../rules/rules.ts";
import type { Layer, SettingsFinder } from "../settings/settings.ts";
import type { ChoiceFlags } from "./scan-flags.ts";
import { UsageError, type Terminal } from "./terminal.ts";

/** The flags that state settings. */
export type SettingsFlags = Pick<
  ChoiceFlags,
  | "config"
  | "isolated"
  | "select"
  | "extendSelect"
  | "ignore"
  | "exclude"
  | "includeTests"
  | "preview"
  | "minConfidence"
  | "failOn"
  | "workerTimeout"
  | "workerClass"
> &
  Partial<Pick<ChoiceFlags, "ignores">>;

/** The settings of each folder: the flags, over the configuration files that the flags allow. */
export function settingsFinder(
  flags: SettingsFlags,
  { cwd }: Pick<Terminal, "cwd">,
): SettingsFinder {
  const files = flags.config.filter(
    (given) => isFile(resolve(cwd, given)) || !given.includes("="),
  );
  return findSettings({
    cwd,
    rules: RULES.map(({ info }) => info),
    source: sourceOf(flags, files, cwd),
    commandLine: (reader) => [
      ...flags.config
        .filter((given) => !files.includes(given))
        .map((text) => readSettingsText(reader, "--config", text)),
      ...flagLayers(reader, flags),
    ],
  });
}

function sourceOf(
  { isolated }: SettingsFlags,
  [file, other]: readonly string[],
  cwd: string,
): SettingsSource {
  if (file === undefined) return { kind: isolated ? "none" : "nearest" };
  if (other !== undefined) {
    throw new UsageError(
      `--config names two files, ${file} and ${other}`,
      "name one, and let it `extend` the other",
    );
  }
  if (isolated) {
    throw new UsageError(
      `--isolated ignores all configuration files, but --config names ${file}`,
      "leave one of the two out",
    );
  }
  const absolute = resolve(cwd, file);
  if (isFile(absolute)) return { kind: "file", absolute };
  throw new UsageError(
    `--config names ${file}, which is no file`,
    "name a file, or write a setting: --config 'deploy.timeout = 60'",
  );
}

/** Without what was not given. */
function definedOf(
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  );
}

/** Each flag is read as the setting of its name, so that both are checked alike. */
function flagLayers(
  { cwd, options }: SettingsReader,
  flags: SettingsFlags,
): Layer[] {
  const deploy = definedOf({
    timeout: flags.workerTimeout,
    "worker-class": flags.workerClass,
  });
  const given = Object.entries({
    deploy: Object.keys(deploy).length === 0 ? undefined : deploy,
    select: flags.select,
    "extend-select": flags.extendSelect,
    ignore: flags.ignore,
    exclude: flags.exclude,
    "include-tests": flags.includeTests,
    preview: flags.preview,
    ignores: flags.ignores === false ? "none" : undefined,
    "min-confidence": flags.minConfidence,
    "fail-on": flags.failOn,
  }).filter(([, value]) => value !== undefined);
  for (const [key, value] of given) {
    options.read({
      value: { [key]: value },
      way: [],
      source: { name: `--${key}`, kind: "flag", text: "" },
    });
  }
  const all = options.read({
    value: Object.fromEntries(given),
    way: [],
    source: { name: "the command line", kind: "flag", text: "" },
  });
  return [{ options: all, base: cwd, file: null }];
}
