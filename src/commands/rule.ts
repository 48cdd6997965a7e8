import { rulePage } from "../report/rule-page.ts";
import { RULES } from "../rules/rules.ts";
import { findRule } from "../rules/find-rule.ts";
import { UsageError, type ExitCode, type Terminal } from "./terminal.ts";

/** `hanglint rule HL101`: everything that a rule says about itself. */
export function ruleCommand(word: string, terminal: Terminal): ExitCode {
  const rule = findRule(RULES, word);
  if (rule === null) {
    throw new UsageError(
      `no rule is called ${word}`,
      "`hanglint rules` lists them all",
    );
  }
  terminal.stdout.write(rulePage(rule.info));
  return 0;
}

/** `hanglint rules`: one line a rule. */
export function rulesCommand(terminal: Terminal): ExitCode {
  const width = Math.max(...RULES.map(({ info }) => info.name.length));
  for (const { info } of RULES) {
    const preview = info.status === "preview" ? " (preview)" : "";
    terminal.stdout.write(
      `${info.code}  ${info.name.padEnd(width)}  ${info.summary}${preview}\n`,
    );
  }
  return 0;
}
