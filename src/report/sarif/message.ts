/** A Markdown sentence as SARIF wants it: plain text quotes with `'`, Markdown with backticks. */
export function messageOf(markdown: string) {
  return { text: plainOf(markdown), markdown };
}

/** Backticks made single quotes: plain text of a message that was written as Markdown. */
export function plainOf(markdown: string): string {
  return markdown.replaceAll("`", "'");
}
