import type { RuleInfo } from "../findings/rule-info.ts";
import { cweAddress } from "./addresses.ts";

/** Everything that a rule says about itself, as a Markdown page: docs, `hanglint rule` and SARIF help. */
export function rulePage(info: RuleInfo): string {
  const references = [
    ...info.references.map((address) => `- <${address}>`),
    ...info.cwe.map((number) => `- [CWE-${number}](${cweAddress(number)})`),
  ];
  const parts = [
    `# ${info.name} (${info.code})`,
    info.summary,
    ...(info.status === "preview"
      ? ["In preview: it runs only when it is selected."]
      : []),
    "## Why it stalls a worker",
    info.why.trim(),
    "## Example",
    fenced(info.example.bad),
    "Use instead:",
    fenced(info.example.good),
    "## Fix safety",
    info.fixSafety.trim(),
    ...(references.length > 0 ? ["## References", references.join("\n")] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

function fenced(code: string): string {
  return `\`\`\`python\n${code.trim()}\n\`\`\``;
}
