import { dirname, resolve } from "node:path";
import type { Finding } from "../findings/finding.ts";
import type { RuleInfo } from "../findings/rule-info.ts";
import { applyMarks } from "../findings/suppressions/apply.ts";
import { idleMarks, type IdleMark } from "../findings/suppressions/idle.ts";
import type { RuleContext } from "../rules/rule.ts";
import type { ScanOptions } from "../scan.ts";
import type { Ignores } from "../settings/options.ts";
import type { Settings } from "../settings/settings.ts";
import { Lines } from "../text/lines.ts";
import type { ParsedFile } from "./file-parser.ts";
import { plainMarks } from "./plain-marks.ts";
import { placedMarks } from "./placed-marks.ts";

/** What says which comments count, and for which rules. */
export interface Suppressions {
  readonly ignoresAt: (path: string) => Ignores;
  /** All rules there are: a comment may name one that does not run. */
  readonly rules: readonly RuleInfo[];
  readonly runs: (path: string, code: string) => boolean;
}

/** What the settings say of comments. */
export function suppressionsIn({
  cwd,
  rules,
  settingsAt,
}: ScanOptions): Suppressions {
  const settingsOf = (path: string): Settings =>
    settingsAt(dirname(resolve(cwd, path)));
  return {
    ignoresAt: (path) => settingsOf(path).ignores,
    rules: rules.map(({ info }) => info),
    runs: (path, code) => settingsOf(path).rules.includes(code),
  };
}

/** Makes the function that gives findings their status, and tells which comments none of them needs. */
export function suppressing(
  { ignoresAt, rules, runs }: Suppressions,
  files: ReadonlyMap<string, ParsedFile>,
  { textOf }: Pick<RuleContext, "textOf">,
): (findings: readonly Finding[]) => {
  readonly findings: readonly Finding[];
  readonly idle: readonly IdleMark[];
} {
  const linesByPath = new Map<string, Lines>();
  const lineOf = ({ path, span }: Finding): number => {
    const lines = linesByPath.get(path) ?? new Lines(textOf(path));
    linesByPath.set(path, lines);
    return lines.positionAt(span.start).line;
  };
  return (all) => {
    const marks = placedMarks([...files.values()], ignoresAt);
    const plain = [...new Set(all.map(({ path }) => path))]
      .filter((path) => !files.has(path) && ignoresAt(path) !== "none")
      .flatMap((path) => plainMarks(path, textOf(path)));
    const { findings, unused } = applyMarks(all, [...marks, ...plain], lineOf);
    const inPython = unused.filter(({ path }) => files.has(path));
    return { findings, idle: idleMarks(inPython, rules, runs) };
  };
}
