import { ruleJson, ruleLines, ruleTable } from "../report/rule-list.ts";
import { rulePage } from "../report/rule-page.ts";
import { RULES } from "../rules/rules.ts";
import { findRule } from "../rules/find-rule.ts";
import { UsageError, type ExitCode, type Terminal } from "./terminal.ts";

export const RULE_FORMATS = ["markdown", "json"] as const;
export const RULES_FORMATS = ["text", "markdown", "json"] as const;

export interface RuleFlags {
  readonly outputFormat: (typeof RULE_FORMATS)[number];
}

export interface RulesFlags {
  readonly outputFormat: (typeof RULES_FORMATS)[number];
}

/** `hanglint rule HL101`: everything that a rule says about itself. */
export function ruleCommand(
  word: string,
  { outputFormat }: RuleFlags,
  terminal: Terminal,
): ExitCode {
  const rule = findRule(RULES, word);
  if (rule === null) {
    throw new UsageError(
      `no rule is called ${word}`,
      "`hanglint rules` lists them all",
    );
  }
  switch (outputFormat) {
    case "markdown":
      terminal.stdout.write(rulePage(rule.info));
      break;
    case "json":
      terminal.stdout.write(jsonOf(ruleJson(rule.info)));
      break;
  }
  return 0;
}

/** `hanglint rules`: one line a rule, or as `--output-format` asks. */
export function rulesCommand(
  { outputFormat }: RulesFlags,
  terminal: Terminal,
): ExitCode {
  const rules = RULES.map(({ info }) => info);
  switch (outputFormat) {
    case "text":
      terminal.stdout.write(ruleLines(rules));
      break;
    case "markdown":
      terminal.stdout.write(ruleTable(rules));
      break;
    case "json":
      terminal.stdout.write(jsonOf(rules.map(ruleJson)));
      break;
  }
  return 0;
}

function jsonOf(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
