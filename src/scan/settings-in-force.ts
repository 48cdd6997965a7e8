import { dirname, resolve } from "node:path";
import type { Confidence, Finding } from "../findings/finding.ts";
import { patternTest, type PatternTest } from "../project/path-patterns.ts";
import type { PythonFile } from "../project/discover.ts";
import type { Rule } from "../rules/rule.ts";
import type { ScanOptions } from "../scan.ts";
import { knowledgeOf, type Knowledge } from "../settings/knowledge.ts";
import { CONFIDENCES } from "../settings/options.ts";
import type { PathRules, Settings } from "../settings/settings.ts";

/** The settings of a scan's files: several where configuration files stand in several folders. */
export interface SettingsInForce {
  /** Each once, that of the working directory first. */
  readonly settings: readonly Settings[];
  /** What all of them know about the project. */
  readonly knowledge: Knowledge;
  /** The rules that run for some file. */
  readonly rules: readonly Rule[];
}

/** What holds for the files of a scan. @throws SettingsError */
export function settingsInForce(
  files: readonly PythonFile[],
  { cwd, rules, settingsAt }: ScanOptions,
): SettingsInForce {
  const here = settingsAt(cwd);
  const ofFiles = files.map(({ absolute }) => settingsAt(dirname(absolute)));
  const settings = [...new Set([here, ...ofFiles])];
  return {
    settings,
    knowledge: knowledgeOf(settings),
    rules: rules.filter(({ info }) =>
      settings.some((one) => one.rules.includes(info.code)),
    ),
  };
}

/** Everything that a scan's settings say about its files, as JSON data. */
export function settingsKey(
  files: readonly PythonFile[],
  options: ScanOptions,
): readonly unknown[] {
  const { settings } = settingsInForce(files, options);
  const folders = new Set(files.map(({ absolute }) => dirname(absolute)));
  const byFolder = [...folders]
    .map((folder) => [folder, settings.indexOf(options.settingsAt(folder))])
    .filter(([, index]) => index !== 0);
  return [settings, byFolder];
}

/** Makes the test whether the settings of a finding's file ask for it. */
export function wantedTest({
  cwd,
  settingsAt,
}: ScanOptions): (finding: Finding) => boolean {
  const tests = new Map<PathRules, PatternTest>();
  const matches = (ignores: PathRules, absolute: string): boolean => {
    const test = tests.get(ignores) ?? patternTest(ignores);
    tests.set(ignores, test);
    return test(absolute) === "matched";
  };
  return ({ code, confidence, path }) => {
    const absolute = resolve(cwd, path);
    const { rules, minConfidence, perFileIgnores } = settingsAt(
      dirname(absolute),
    );
    return (
      rules.includes(code) &&
      isAtLeast(confidence, minConfidence) &&
      !perFileIgnores.some(
        (ignores) => ignores.codes.includes(code) && matches(ignores, absolute),
      )
    );
  };
}

function isAtLeast(confidence: Confidence, least: Confidence): boolean {
  return CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(least);
}
