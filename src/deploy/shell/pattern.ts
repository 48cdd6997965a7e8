import type { Word } from "./syntax.ts";
import { tokensOf } from "./tokens.ts";

/** Whether a text is one that a branch of a `case` is for; null where its pattern is not followed. */
export function patternMatches(pattern: string, text: string): boolean | null {
  const matches = tokensOf(pattern).flatMap((token) =>
    token.kind === "word" ? [alternativeMatches(token.word, text)] : [],
  );
  if (matches.includes(true)) return true;
  return matches.includes(null) ? null : false;
}

function alternativeMatches(
  { parts, hasQuotes }: Word,
  text: string,
): boolean | null {
  let pattern = "";
  for (const part of parts) {
    if (part.kind !== "literal") return null;
    pattern += part.text;
  }
  if (hasQuotes || !/[*?[]/.test(pattern)) return pattern === text;
  if (pattern.includes("[")) return null;
  const source = pattern
    .replace(/[.+^${}()|\]\\]/g, String.raw`\$&`)
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "s").test(text);
}
