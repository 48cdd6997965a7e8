/**
 * The patterns of one ignore file as patterns of the top folder, in the order of the file.
 * @param prefix the way from the top folder to the file's: empty, or `sub/folder/`
 * @see https://git-scm.com/docs/gitignore#_pattern_format
 */
export function patternsFromTop(text: string, prefix: string): string[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  if (prefix === "") return lines;
  return lines.flatMap((line) => patternFromTop(line, prefix) ?? []);
}

/** The patterns that take back any exclusion of a folder and of those above it, but not of what they hold. */
export function patternsToReach(prefix: string): string[] {
  const parts = prefix.split("/").filter((part) => part !== "");
  return parts.map(
    (_, index) => `!/${literally(parts.slice(0, index + 1).join("/"))}/`,
  );
}

function patternFromTop(line: string, prefix: string): string | null {
  if (line.startsWith("#")) return null;
  const sign = line.startsWith("!") ? "!" : "";
  const body = withoutTrailingSpaces(line.slice(sign.length));
  if (body === "" || body === "/") return null;
  const isAnchored = body.slice(0, -1).includes("/");
  const rest = isAnchored ? body.replace(/^\//, "") : `**/${body}`;
  return `${sign}/${literally(prefix)}${rest}`;
}

/** Git trims trailing spaces, but keeps one that a backslash quotes. */
function withoutTrailingSpaces(body: string): string {
  const trimmed = body.replace(/ +$/, "");
  const backslashes = /\\*$/.exec(trimmed)?.[0].length ?? 0;
  return backslashes % 2 === 1 && trimmed !== body ? `${trimmed} ` : trimmed;
}

function literally(path: string): string {
  return path.replace(/[\\*?[\] ]/g, "\\$&");
}
