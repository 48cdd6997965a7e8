import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fixAll } from "../../src/commands/fixes.ts";
import type { Finding } from "../../src/findings/finding.ts";
import type { Rule } from "../../src/rules/rule.ts";
import { scan, type ScanOptions } from "../../src/scan.ts";
import { linesOf, marksOf, rulesWith } from "./harness.ts";

/** A folder of files beside a rule's single-file fixtures: a project of several modules, and how it is deployed. */
export interface Project {
  readonly name: string;
  readonly folder: string;
  /** The folder that holds the files that the fixes change, where the project has one. */
  readonly fixedFolder: string | null;
}

export function projectsOf(rule: Rule): readonly Project[] {
  const folder = fileURLToPath(
    new URL(`./${rule.info.name}/`, import.meta.url),
  );
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.endsWith(".fixed"))
    .map(({ name }) => {
      const fixed = `${folder}${name}.fixed`;
      return {
        name,
        folder: folder + name,
        fixedFolder: existsSync(fixed) ? fixed : null,
      };
    });
}

/** `path:line` or `path:line (level)` for every mark, sorted. */
export function markedIn(
  { folder }: Project,
  word: "finds" | "misses",
  rule: Rule,
): string[] {
  return filesBelow(folder)
    .flatMap((path) =>
      marksOf(readFileSync(`${folder}/${path}`, "utf8"), word, rule).map(
        ({ line, level }) => `${path}:${line}${level ? ` (${level})` : ""}`,
      ),
    )
    .sort();
}

/** What the rule alone finds, spelled as the marks are: the level only where the mark names one. */
export async function foundIn(
  project: Project,
  rule: Rule,
  marks: readonly string[],
): Promise<string[]> {
  const { findings } = await scanProject(project, rule);
  const found = findings
    .map((finding) => placeOf(project, finding))
    .map(({ place, level }) =>
      marks.includes(place) ? place : `${place} (${level})`,
    );
  return [...new Set(found)].sort();
}

/** The files that the fixes change, by path, and what is found after that. */
export async function fixedIn(
  { folder }: Project,
  rule: Rule,
): Promise<{
  readonly changed: Readonly<Record<string, string>>;
  readonly left: readonly Finding[];
}> {
  const { changes, result } = await fixAll(optionsFor(folder, rule), [
    "safe",
    "unsafe",
  ]);
  return {
    changed: Object.fromEntries(
      changes.map(({ path, after }) => [path, after.toString("utf8")]),
    ),
    left: result.findings,
  };
}

/** The files of a `.fixed` folder, by path. */
export function fixedFilesOf({
  fixedFolder,
}: Project): Readonly<Record<string, string>> | null {
  if (fixedFolder === null) return null;
  return Object.fromEntries(
    filesBelow(fixedFolder).map((path) => [
      path,
      readFileSync(`${fixedFolder}/${path}`, "utf8"),
    ]),
  );
}

async function scanProject({ folder }: Project, rule: Rule) {
  const result = await scan(optionsFor(folder, rule));
  const failure = result.notices.find(
    ({ kind }) => kind === "rule-crashed" || kind === "not-analysed",
  );
  if (failure) throw new Error(failure.message);
  return result;
}

function placeOf({ folder }: Project, finding: Finding) {
  const text = readFileSync(`${folder}/${finding.path}`, "utf8");
  const [line] = linesOf(text, [finding]);
  return { place: `${finding.path}:${String(line)}`, level: finding.level };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
    .map((path) => path.slice(folder.length + 1))
    .sort();
}

function optionsFor(folder: string, rule: Rule): ScanOptions {
  return {
    cwd: folder,
    paths: ["."],
    ignore: "respect",
    ...rulesWith(rule),
    overlay: new Map(),
  };
}
