import type { RuleInfo } from "../findings/rule-info.ts";

/** Everything that a rule says about itself, as a Markdown page. */
export function rulePage(info: RuleInfo): string {
  const parts = [
    `# ${info.name} (${info.code})`,
    info.summary,
    ...(info.status === "preview"
      ? ["In preview: it runs only when it is selected."]
      : []),
    "## Why it stalls a worker",
    info.why.trimEnd(),
    "## Example",
    fenced(info.example.bad),
    "Use instead:",
    fenced(info.example.good),
    "## Fix safety",
    info.fixSafety,
    "## References",
    info.references.map((address) => `- <${address}>`).join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

function fenced(code: string): string {
  return `\`\`\`python\n${code}\`\`\``;
}
