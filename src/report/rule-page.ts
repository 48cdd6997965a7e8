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
    ...exampleParts(info.example),
    "## Fix safety",
    info.fixSafety.trim(),
    ...(references.length > 0 ? ["## References", references.join("\n")] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

function exampleParts({
  bad,
  good,
  path,
  beside = {},
}: RuleInfo["example"]): readonly string[] {
  const others = Object.entries(beside).flatMap(([name, text]) => [
    `With \`${name}\`:`,
    fenced(text, name),
  ]);
  const named = path === undefined ? [] : [`\`${path}\`:`];
  return [
    ...named,
    fenced(bad, path),
    "Use instead:",
    fenced(good, path),
    ...others,
  ];
}

function fenced(code: string, path = ".py"): string {
  const language = path.endsWith(".py") ? "python" : "";
  return `\`\`\`${language}\n${code.trim()}\n\`\`\``;
}
