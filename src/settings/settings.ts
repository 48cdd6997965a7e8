import type { Confidence, Level } from "../findings/finding.ts";
import type { RuleInfo } from "../findings/rule-info.ts";
import { mergedDeploy, type DeploySettings } from "./deploy-settings.ts";
import { knowledgeOf, type Knowledge } from "./knowledge.ts";
import type { Ignores, Options } from "./options.ts";
import { pick } from "./rule-selector.ts";
import { selectRules } from "./select-rules.ts";

/** How the files of one part of a project are judged, as JSON data: the command line, over the nearest file, over those it extends. */
export interface Settings extends Knowledge {
  /** The configuration files they come from, relative to the working directory, the nearest first. */
  readonly files: readonly string[];
  /** Codes of the rules that run. */
  readonly rules: readonly string[];
  readonly perFileIgnores: readonly PathRules[];
  /** The later ones are the stronger. */
  readonly exclude: readonly PathPatterns[];
  readonly tests: "skip" | "include";
  readonly ignores: Ignores;
  readonly failOn: Level;
  readonly minConfidence: Confidence;
  readonly deploy: DeploySettings;
}

/** Patterns as in .gitignore, relative to an absolute folder. */
export interface PathPatterns {
  readonly base: string;
  readonly patterns: readonly string[];
}

/** Rules that do not judge the files that match. */
export interface PathRules extends PathPatterns {
  readonly codes: readonly string[];
}

/** One place with options. */
export interface Layer {
  readonly options: Options;
  /** The absolute folder that its patterns are relative to. */
  readonly base: string;
  /** The file, as messages name it; null for the command line. */
  readonly file: string | null;
}

/**
 * Gives each folder, by its absolute path, the settings in force there. Who has just listed the folder hands
 * its entries over, and the disk is not asked again.
 * @throws SettingsError
 */
export type SettingsFinder = (
  folder: string,
  entries?: readonly { readonly name: string }[],
) => Settings;

/** The settings that layers come to, the weakest first. */
export function settingsOf(
  rules: readonly RuleInfo[],
  layers: readonly Layer[],
): Settings {
  const preview =
    last(layers, ({ options }) => options.preview) === true
      ? "with preview"
      : "stable only";
  const options = layers.map((layer) => layer.options);
  const chosen = selectRules(rules, options, preview);
  return {
    files: layers.flatMap(({ file }) => file ?? []).toReversed(),
    rules: chosen.map(({ code }) => code),
    perFileIgnores: layers.flatMap((layer) => pathRules(rules, layer)),
    exclude: layers.flatMap(({ base, options: { exclude = [] } }) =>
      exclude.length === 0 ? [] : { base, patterns: exclude },
    ),
    tests:
      last(layers, (layer) => layer.options.includeTests) === true
        ? "include"
        : "skip",
    ignores: last(layers, (layer) => layer.options.ignores) ?? "all",
    failOn: last(layers, (layer) => layer.options.failOn) ?? "warning",
    minConfidence:
      last(layers, (layer) => layer.options.minConfidence) ?? "low",
    deploy: options.reduce<DeploySettings>(
      (deploy, { deploy: own = {} }) => mergedDeploy(deploy, own),
      {},
    ),
    ...knowledgeOf(options),
  };
}

/** The same settings everywhere: every one of these rules runs, and else the defaults hold. */
export function plainSettings(rules: readonly RuleInfo[]): Settings {
  const select = rules.map(({ code }) => code);
  return settingsOf(rules, [{ options: { select }, base: "/", file: null }]);
}

function pathRules(
  rules: readonly RuleInfo[],
  { base, options: { perFileIgnores = [] } }: Layer,
): PathRules[] {
  return perFileIgnores.map(([pattern, words]) => {
    const picked = words.map((word) => pick(rules, word, "with preview"));
    const codes = picked.flatMap((one) => one?.rules.map(({ code }) => code));
    return {
      base,
      patterns: [pattern],
      codes: codes.filter((code) => code !== undefined),
    };
  });
}

/** What the strongest layer that says something says. */
function last<Value>(
  layers: readonly Layer[],
  read: (layer: Layer) => Value | undefined,
): Value | undefined {
  return layers.map(read).findLast((value) => value !== undefined);
}
