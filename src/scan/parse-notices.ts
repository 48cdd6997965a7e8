import type { Notice } from "../findings/notice.ts";
import type { ModuleFacts } from "../syntax/module-facts.ts";
import { Lines } from "../text/lines.ts";

/** What the parser could not read in a file. */
export function parseNotices(
  { path, errors, tooDeep }: ModuleFacts,
  text: string,
): Notice[] {
  const lines = new Lines(text);
  const lineOf = (offset: number): number => lines.positionAt(offset).line;
  const notices: Notice[] = [];
  const [error] = errors;
  if (error) {
    notices.push({
      kind: "syntax-error",
      path,
      message: `It does not parse near line ${lineOf(error.start)}: findings come from the rest of the file, and no fixes are offered. Correct the syntax error.`,
    });
  }
  const [deep] = tooDeep;
  if (deep) {
    notices.push({
      kind: "too-deep",
      path,
      message: `An expression on line ${lineOf(deep.start)} nests deeper than Python accepts, and its inside was not analysed. Split it.`,
    });
  }
  return notices;
}
