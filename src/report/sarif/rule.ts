import type { ReportingDescriptor } from "sarif";
import type { RuleInfo } from "../../findings/rule-info.ts";
import { ruleAddress } from "../../findings/rule-address.ts";
import { rulePage } from "../rule-page.ts";
import { plainOf } from "./message.ts";
import { pascalCaseOf } from "./pascal-case.ts";
import { cweReference } from "./taxonomy.ts";

/** A rule as GitHub shows it beside an alert. */
export function descriptorOf(rule: RuleInfo): ReportingDescriptor {
  return {
    id: rule.code,
    name: pascalCaseOf(rule.name),
    shortDescription: { text: plainOf(rule.summary) },
    fullDescription: { text: descriptionOf(rule) },
    help: { text: plainHelpOf(rule), markdown: rulePage(rule) },
    helpUri: ruleAddress(rule.name),
    defaultConfiguration: { level: "warning" },
    ...(rule.cwe.length > 0 && {
      relationships: rule.cwe.map((number) => ({
        target: cweReference(number),
        kinds: ["superset"],
      })),
    }),
    properties: {
      precision: precisionOf(rule),
      "problem.severity": "warning",
      tags: ["performance", "reliability", "gunicorn", ...cweTagsOf(rule)],
    },
  };
}

/** GitHub refuses a description above 1024 characters. */
const DESCRIPTION_LIMIT = 1024;

/** The summary and as many whole sentences of the reason as fit. */
function descriptionOf({ summary, why }: RuleInfo): string {
  const plain = plainProseOf(`${summary} ${why.trim()}`).replace(/\s+/g, " ");
  if (plain.length <= DESCRIPTION_LIMIT) return plain;
  const cut = plain.slice(0, DESCRIPTION_LIMIT);
  const lastStop = cut.lastIndexOf(". ");
  return lastStop > 0 ? cut.slice(0, lastStop + 1) : `${cut.slice(0, -1)}…`;
}

function plainHelpOf(rule: RuleInfo): string {
  return [
    plainProseOf(rule.summary),
    plainProseOf(rule.why.trim()),
    `Example:\n${rule.example.bad.trim()}`,
    `Use instead:\n${rule.example.good.trim()}`,
    `Fix safety: ${plainProseOf(rule.fixSafety.trim())}`,
    ...rule.references,
  ].join("\n\n");
}

function plainProseOf(markdown: string): string {
  return plainOf(markdown.replace(/\*\*([^*`]+)\*\*/g, "$1"));
}

function precisionOf({ status }: RuleInfo): "high" | "medium" {
  switch (status) {
    case "stable":
      return "high";
    case "preview":
      return "medium";
  }
}

/** The spelling that CodeQL's own rules use, e.g. `external/cwe/cwe-1088` and `external/cwe/cwe-089`. */
function cweTagsOf({ cwe }: RuleInfo): readonly string[] {
  return cwe.map(
    (number) => `external/cwe/cwe-${String(number).padStart(3, "0")}`,
  );
}
