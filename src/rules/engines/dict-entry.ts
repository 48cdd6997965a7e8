import type { Expression } from "../../syntax/expression.ts";
import { lineEndOf, type Edit } from "../../text/edit.ts";

/** Puts an entry in front of those of a dict as written; null where its key is there, or no dict is. */
export function entryInDict(
  text: string,
  dict: Expression,
  key: string,
  written: string,
): Edit | null {
  if (dict.kind !== "dict") return null;
  const [first] = dict.entries;
  if (first === undefined) return { span: dict.span, text: `{${written}}` };
  const isThere = dict.entries.some(
    (entry) => entry.key?.kind === "string" && entry.key.value === key,
  );
  if (isThere) return null;
  // In front of the first entry, which may be in parentheses or unpacked.
  const opened = dict.span.start + 1;
  const { start } = (first.key ?? first.value).span;
  const between = text.slice(opened, start);
  const indent = /[\n\r]([ \t]*)$/.exec(between)?.[1];
  return indent === undefined
    ? { span: { start: opened, end: opened }, text: `${written}, ` }
    : {
        span: { start, end: start },
        text: `${written},${lineEndOf(text)}${indent}`,
      };
}
