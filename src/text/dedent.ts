/** A template literal without the indentation that its lines share, and without the first line end. */
export function dedent(
  parts: TemplateStringsArray,
  ...values: readonly string[]
): string {
  const text = String.raw({ raw: parts }, ...values).replace(/^\n/, "");
  const lines = text.split("\n");
  const indents = lines
    .filter((line) => line.trim() !== "")
    .map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  return lines
    .map((line) => line.slice(shared))
    .join("\n")
    .trimEnd()
    .concat("\n");
}
