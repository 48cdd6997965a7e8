import type { Finding } from "../findings/finding.ts";
import { routeName } from "../findings/route-name.ts";
import type { ScanResult } from "../findings/scan-result.ts";
import { ruleAddress } from "../findings/rule-address.ts";
import { fromRoot } from "./from-root.ts";
import type { ReportContext } from "./report.ts";
import { onOneLine, printable } from "./printable.ts";
import { shownOf } from "./shown.ts";
import { countSources, rangeOf, type SourceAt } from "./sources.ts";
import { closingOf } from "./text/closing.ts";
import { worstFirst } from "./worst-first.ts";

/** A table of the findings, the worst first: for a job's summary or a comment. */
export function markdown(
  result: ScanResult,
  { pathFromRoot }: ReportContext,
): string {
  const [found = "", ...rest] = closingOf(result);
  const { findings, sources } = fromRoot(result, pathFromRoot);
  const sourceAt = countSources(sources);
  const rows = worstFirst(shownOf(findings)).map((finding) =>
    rowOf(finding, sourceAt),
  );
  const fitting = rows.slice(0, fittingCount(rows));
  const left = rows.length - fitting.length;
  return [
    `## hanglint\n\n${found}\n`,
    ...(rows.length === 0 ? [] : [TABLE_HEAD, ...fitting]),
    ...(left === 0 ? [] : [`\n${left} more do not fit in here.\n`]),
    ...rest.map((line) => `\n${line}\n`),
  ].join("");
}

const TABLE_HEAD = `
| level | rule | place | finding | route |
| --- | --- | --- | --- | --- |
`;

/** GitHub shows nothing at all of a job summary above 1 MiB. */
const MOST_BYTES = 1_000_000;

function fittingCount(rows: readonly string[]): number {
  let bytes = 0;
  const beyond = rows.findIndex((row) => {
    bytes += new TextEncoder().encode(row).length;
    return bytes > MOST_BYTES;
  });
  return beyond < 0 ? rows.length : beyond;
}

function rowOf(finding: Finding, sourceAt: SourceAt): string {
  const { level, code, name, path, message } = finding;
  const { line } = rangeOf(finding, sourceAt).start;
  const cells = [
    level,
    `[${code}](${ruleAddress(name)})`,
    codeSpan(`${path}:${line}`),
    onOneLine(message),
    routesOf(finding),
  ];
  // In a table a bar ends the cell even within a code span.
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
}

function routesOf({ routes: [nearest, ...others], moreRoutes }: Finding) {
  if (nearest === undefined) return "";
  const more = others.length + moreRoutes;
  const name = codeSpan(routeName(nearest));
  return more === 0 ? name : `${name} and ${more} more`;
}

/** A text as code; the fence is longer than any run of backticks in it. */
function codeSpan(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const pad = fence.length > 1 ? " " : "";
  return fence + pad + printable(text) + pad + fence;
}
