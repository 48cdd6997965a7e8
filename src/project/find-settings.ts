import { dirname, join } from "node:path";
import type { RuleInfo } from "../findings/rule-info.ts";
import { optionsTable } from "../settings/options.ts";
import {
  settingsOf,
  type Layer,
  type Settings,
  type SettingsFinder,
} from "../settings/settings.ts";
import { isFile } from "./is-file.ts";
import {
  readSettingsFile,
  SETTINGS_FILES,
  type SettingsReader,
} from "./settings-file.ts";

/** Which files settings are taken from. */
export type SettingsSource =
  /** The nearest of the folder and those above it. */
  | { readonly kind: "nearest" }
  /** This file for all folders; patterns in it are relative to the working directory. */
  | { readonly kind: "file"; readonly absolute: string }
  | { readonly kind: "none" };

export interface FindSettings {
  /** Absolute. */
  readonly cwd: string;
  readonly rules: readonly RuleInfo[];
  readonly source: SettingsSource;
  /** The command line: stronger than any file. */
  readonly commandLine: (reader: SettingsReader) => readonly Layer[];
}

/**
 * Finds the settings of folders; each file is read once. Its answers, and those that it gives from memory,
 * are the same object for all folders that share a configuration file.
 */
export function findSettings({
  cwd,
  rules,
  source,
  commandLine,
}: FindSettings): SettingsFinder {
  const reader: SettingsReader = { cwd, options: optionsTable(rules) };
  const strongest = commandLine(reader);
  const withFile = (layers: readonly Layer[]): Settings =>
    settingsOf(rules, [...layers, ...strongest]);
  const byFolder = new Map<string, Settings>();

  const nearest: SettingsFinder = (folder, entries) => {
    const known = byFolder.get(folder);
    if (known !== undefined) return known;
    const layers = ownLayers(reader, folder, entries);
    const parent = dirname(folder);
    const settings =
      layers !== null
        ? withFile(layers)
        : parent === folder
          ? withFile([])
          : nearest(parent);
    byFolder.set(folder, settings);
    return settings;
  };

  switch (source.kind) {
    case "nearest":
      return nearest;
    case "none": {
      const settings = withFile([]);
      return () => settings;
    }
    case "file": {
      const settings = withFile(
        readSettingsFile(reader, source.absolute, cwd) ?? [],
      );
      return () => settings;
    }
  }
}

function ownLayers(
  reader: SettingsReader,
  folder: string,
  entries?: readonly { readonly name: string }[],
): readonly Layer[] | null {
  for (const name of SETTINGS_FILES) {
    if (entries?.some((entry) => entry.name === name) === false) continue;
    const absolute = join(folder, name);
    if (!isFile(absolute)) continue;
    const layers = readSettingsFile(reader, absolute);
    if (layers !== null) return layers;
  }
  return null;
}
