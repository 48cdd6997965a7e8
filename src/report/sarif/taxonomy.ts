import type { ReportingDescriptorReference, ToolComponent } from "sarif";
import type { RuleInfo } from "../../findings/rule-info.ts";
import { cweAddress } from "../addresses.ts";

/** The entries of the Common Weakness Enumeration that the rules name; none where they name none. */
export function taxonomiesOf(rules: readonly RuleInfo[]): ToolComponent[] {
  const numbers = new Set(rules.flatMap(({ cwe }) => cwe));
  if (numbers.size === 0) return [];
  const ordered = [...numbers].toSorted((a, b) => a - b);
  return [
    {
      name: CWE,
      organization: "MITRE",
      shortDescription: { text: "The MITRE Common Weakness Enumeration." },
      informationUri: "https://cwe.mitre.org/",
      isComprehensive: false,
      taxa: ordered.map((number) => ({
        id: String(number),
        helpUri: cweAddress(number),
      })),
    },
  ];
}

/** Points from a rule to its entry. */
export function cweReference(number: number): ReportingDescriptorReference {
  return { id: String(number), toolComponent: { name: CWE, index: 0 } };
}

const CWE = "CWE";
