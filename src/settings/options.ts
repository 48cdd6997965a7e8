import type { Api } from "../catalog/api.ts";
import { LEVELS, type Confidence, type Level } from "../findings/finding.ts";
import type { RuleInfo } from "../findings/rule-info.ts";
import { apiRows } from "./api-settings.ts";
import { deployTable, type DeploySettings } from "./deploy-settings.ts";
import { refusal } from "./found.ts";
import { qualifiedName } from "./qualified-name.ts";
import { routesTable, type RouteSettings } from "./route-settings.ts";
import { nearestSelector, pick } from "./rule-selector.ts";
import type { Selection } from "./select-rules.ts";
import { choice, flag, listOf, mapped, tableOf, text } from "./shape.ts";
import { table, type Key, type Table } from "./table.ts";

/** What one file, or the command line, says; undefined where it says nothing. */
export interface Options extends Selection {
  /** Another file, whose options hold where this one says nothing. */
  readonly extend?: string | undefined;
  readonly perFileIgnores?:
    | readonly (readonly [pattern: string, selectors: readonly string[]])[]
    | undefined;
  readonly exclude?: readonly string[] | undefined;
  readonly includeTests?: boolean | undefined;
  readonly preview?: boolean | undefined;
  readonly ignores?: Ignores | undefined;
  readonly failOn?: Level | undefined;
  readonly minConfidence?: Confidence | undefined;
  readonly deploy?: DeploySettings | undefined;
  readonly routes?: RouteSettings | undefined;
  readonly apis?: readonly Api[] | undefined;
  readonly bounded?: readonly string[] | undefined;
}

/** Which comments suppress findings: hanglint's own and those for other tools, hanglint's own, or none. */
export const IGNORES = ["all", "own", "none"] as const;

export type Ignores = (typeof IGNORES)[number];

/** From the surest down. */
export const CONFIDENCES = [
  "high",
  "medium",
  "low",
] as const satisfies readonly Confidence[];

/** `[tool.hanglint]`, or the whole of hanglint.toml. The rules are those that selectors may name. */
export function optionsTable(rules: readonly RuleInfo[]): Table<Options> {
  const selectors = listOf(selectorOf(rules));
  const extend: Key<string> = {
    name: "extend",
    description:
      "Another configuration file, relative to this one; what is said here wins.",
    shape: text,
  };
  const select: Key<readonly string[]> = {
    name: "select",
    description:
      "The rules that run: codes, prefixes of codes, names, or `ALL`. Without it, every stable rule.",
    shape: selectors,
  };
  const extendSelect: Key<readonly string[]> = {
    name: "extend-select",
    description: "Rules that run beside the selected ones.",
    shape: selectors,
  };
  const ignore: Key<readonly string[]> = {
    name: "ignore",
    description: "Rules that do not run.",
    shape: selectors,
  };
  const perFileIgnores: Key<readonly (readonly [string, readonly string[]])[]> =
    {
      name: "per-file-ignores",
      description:
        "Rules that do not judge some files: from patterns, as in .gitignore and relative to this file, to lists of rules.",
      shape: tableOf(selectors),
    };
  const keys: readonly Key<unknown>[] = [
    ...[extend, select, extendSelect, ignore, perFileIgnores, exclude],
    ...[includeTests, preview, ignores, failOn, minConfidence],
    ...[deploy, routes, apis, bounded],
  ];
  return table<Options>(keys, (take) => ({
    extend: take(extend),
    select: take(select),
    extendSelect: take(extendSelect),
    ignore: take(ignore),
    perFileIgnores: take(perFileIgnores),
    exclude: take(exclude),
    includeTests: take(includeTests),
    preview: take(preview),
    ignores: take(ignores),
    failOn: take(failOn),
    minConfidence: take(minConfidence),
    deploy: take(deploy),
    routes: take(routes),
    apis: take(apis),
    bounded: take(bounded),
  }));
}

const exclude: Key<readonly string[]> = {
  name: "exclude",
  description:
    "What is not scanned, in patterns as in .gitignore and relative to this file; `!build/` brings a folder back that is left out by default.",
  shape: listOf(text),
};
const includeTests: Key<boolean> = {
  name: "include-tests",
  description: "Whether test files are scanned, too.",
  shape: flag,
};
const preview: Key<boolean> = {
  name: "preview",
  description:
    "Whether preview rules belong to the default set and to prefixes.",
  shape: flag,
};
const ignores: Key<Ignores> = {
  name: "ignores",
  description:
    "Which comments suppress findings: `all` (unless told), hanglint's `own`, without those for other tools, or `none`.",
  shape: choice(IGNORES),
};
const failOn: Key<Level> = {
  name: "fail-on",
  description: "The lowest level of a finding that makes the exit code 1.",
  shape: choice(LEVELS),
};
const minConfidence: Key<Confidence> = {
  name: "min-confidence",
  description: "How sure hanglint has to be of what it reports.",
  shape: choice(CONFIDENCES),
};
const deploy: Key<DeploySettings> = {
  name: "deploy",
  description:
    "How the application is deployed, where the project's files do not say it or say it wrongly.",
  shape: deployTable,
};
const routes: Key<RouteSettings> = {
  name: "routes",
  description:
    "The application's own route decorators and handler base classes.",
  shape: routesTable,
};
const apis: Key<readonly Api[]> = {
  name: "apis",
  description: "Blocking calls of the project's own clients.",
  shape: apiRows,
};
const bounded: Key<readonly string[]> = {
  name: "bounded",
  description:
    "Functions that are known to end in time, by qualified name: nothing in them or by them is found.",
  shape: listOf(qualifiedName),
};

function selectorOf(rules: readonly RuleInfo[]) {
  return {
    ...mapped(text, (word, found) => {
      if (pick(rules, word, "with preview") !== null) return word;
      const near = nearestSelector(rules, word);
      throw refusal(
        found,
        `no rule is called ${word}`,
        near === null
          ? "`hanglint rules` lists them all"
          : `did you mean \`${near}\`?`,
      );
    }),
    schema: {
      type: "string",
      pattern: "^([Aa][Ll][Ll]|[Hh][Ll][0-9]{0,3}|[a-z]+(-[a-z]+)*)$",
    },
  };
}
