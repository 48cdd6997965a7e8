import type { RuleInfo } from "../findings/rule-info.ts";
import { ruleAddress } from "../findings/rule-address.ts";

/** A line for each rule. */
export function ruleLines(rules: readonly RuleInfo[]): string {
  const width = Math.max(...rules.map(({ name }) => name.length));
  return rules
    .map(
      (rule) => `${rule.code}  ${rule.name.padEnd(width)}  ${saidOf(rule)}\n`,
    )
    .join("");
}

/** The table of the README, its columns as wide as Prettier makes them. */
export function ruleTable(rules: readonly RuleInfo[]): string {
  const rows = [
    ["code", "name", "finds"],
    ...rules.map((rule) => [
      `[${rule.code}](docs/rules/${rule.name}.md)`,
      `\`${rule.name}\``,
      saidOf(rule).replaceAll("|", "\\|"),
    ]),
  ];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map(
    (row) =>
      `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |\n`,
  );
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |\n`;
  return [...lines.slice(0, 1), rule, ...lines.slice(1)].join("");
}

/** For programs: everything that a rule says about itself, and its page's address. */
export function ruleJson(rule: RuleInfo): object {
  return { ...rule, url: ruleAddress(rule.name) };
}

function saidOf({ summary, status }: RuleInfo): string {
  return status === "preview" ? `${summary} (preview)` : summary;
}
