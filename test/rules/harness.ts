import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fixAll, type Fixed } from "../../src/commands/fixes.ts";
import type { Finding } from "../../src/findings/finding.ts";
import type { Rule } from "../../src/rules/rule.ts";
import { RULES } from "../../src/rules/rules.ts";
import { scan, type ScanOptions } from "../../src/scan.ts";
import { Lines } from "../../src/text/lines.ts";
import { plainSettings } from "../../src/settings/settings.ts";

/** A Python file whose comments say what a rule finds in it, and line by line in nothing else. */
export interface Fixture {
  /** File name without its ending. */
  readonly name: string;
  readonly text: string;
  /** The result of all fixes, where the fixture has one. */
  readonly fixed: string | null;
}

/** A line, counted from 1, with the level where the mark names one. */
export interface Mark {
  readonly line: number;
  readonly level: string | null;
}

/** Fixtures stand for this file of an application, so that none is taken for a test. */
const PATH = "shop/views.py";

/** The file in which the example of a rule stands, and those beside it. */
export function exampleOf({ info }: Rule): {
  readonly path: string;
  readonly beside: Readonly<Record<string, string>>;
} {
  return { path: info.example.path ?? PATH, beside: info.example.beside ?? {} };
}

const ALONE = { path: PATH, beside: {} };

export function fixturesOf(rule: Rule): readonly Fixture[] {
  const folder = new URL(`./${rule.info.name}/`, import.meta.url);
  return readdirSync(folder)
    .filter((file) => /^[^.]+\.py$/.test(file))
    .map((file) => {
      const fixed = new URL(file.replace(/\.py$/, ".fixed.py"), folder);
      return {
        name: file.slice(0, -".py".length),
        text: readFileSync(new URL(file, folder), "utf8"),
        fixed: existsSync(fixed) ? readFileSync(fixed, "utf8") : null,
      };
    });
}

/**
 * `# finds: rule` and `# finds: rule (level)`; `# misses: rule` is a known miss. Where nothing may stand behind
 * the code, `# finds below: rule` stands on the line above.
 */
export function marksOf(
  text: string,
  word: "finds" | "misses",
  rule: Rule,
): Mark[] {
  const pattern = new RegExp(
    `# ${word}( below)?: ${rule.info.name}(?: \\((\\w+)\\))?$`,
  );
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => {
    const match = pattern.exec(line);
    if (match === null) return [];
    const [, below, level = null] = match;
    return [{ line: index + (below === undefined ? 1 : 2), level }];
  });
}

/**
 * What the rule alone finds.
 * @throws Error when it could not do its work: no findings would then look like clean code.
 */
export async function findingsIn(
  rule: Rule,
  text: string,
  place: ReturnType<typeof exampleOf> = ALONE,
): Promise<readonly Finding[]> {
  const { findings, notices } = await scan(optionsFor(rule, text, place));
  const failure = notices.find(
    ({ kind }) => kind === "rule-crashed" || kind === "not-analysed",
  );
  if (failure) throw new Error(failure.message);
  return findings.filter(
    ({ code, suppressed }) => code === rule.info.code && suppressed === null,
  );
}

/** The rule alone; what is said of suppressions needs all that can be suppressed. */
export function rulesWith(
  rule: Rule,
): Pick<ScanOptions, "rules" | "settingsAt"> {
  const rules = rule.runs === "after suppressions" ? RULES : [rule];
  const settings = plainSettings(rules.map(({ info }) => info));
  return { rules, settingsAt: () => settings };
}

/** The line on which each finding stands. */
export function linesOf(text: string, findings: readonly Finding[]): number[] {
  const lines = new Lines(text);
  return findings.map(({ span }) => lines.positionAt(span.start).line);
}

/** The text with every safe and unsafe fix of the rule made. */
export async function fixedBy(
  rule: Rule,
  text: string,
  place: ReturnType<typeof exampleOf> = ALONE,
): Promise<{ readonly text: string; readonly fixed: Fixed }> {
  const options = optionsFor(rule, text, place);
  const fixed = await fixAll(options, ["safe", "unsafe"]);
  const after = fixed.changes
    .find(({ path }) => path === place.path)
    ?.after.toString("utf8");
  return { text: after ?? text, fixed };
}

function optionsFor(
  rule: Rule,
  text: string,
  { path, beside }: ReturnType<typeof exampleOf>,
): ScanOptions {
  const cwd = resolve("/application");
  return {
    cwd,
    paths: [],
    ignore: "respect",
    ...rulesWith(rule),
    overlay: new Map(
      Object.entries({ ...beside, [path]: text }).map(([name, content]) => [
        resolve(cwd, name),
        Buffer.from(content),
      ]),
    ),
  };
}
