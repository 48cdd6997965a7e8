import type { Argument, Call } from "../syntax/module-facts.ts";
import type { Edit } from "../text/edit.ts";
import { lineEndOf } from "../text/edit.ts";

/** The edit that adds `name=value` to a call, as a Python programmer would write it there. */
export function insertKeyword(
  text: string,
  call: Call,
  argument: string,
): Edit {
  const { list } = call;
  const last = call.arguments.at(-1);
  if (list.isBareGenerator) {
    // A generator needs parentheses of its own beside another argument.
    const generator = text.slice(list.span.start, list.span.end);
    return replace(
      list.span.start,
      list.span.end,
      `(${generator}, ${argument})`,
    );
  }
  if (last === undefined) {
    const inside = list.span.start + 1;
    return replace(inside, inside, argument);
  }
  const unpacking = firstOfTrailingUnpackings(call.arguments);
  return unpacking
    ? insertBefore(text, unpacking, argument)
    : append(text, call, last, argument);
}

function append(
  text: string,
  { list }: Call,
  last: Argument,
  argument: string,
): Edit {
  const comma = list.trailingCommaEnd;
  const closing = list.span.end - 1;
  const behind = comma ?? last.span.end;
  const indent = indentIfFirstOnLine(text, last.span.start);
  const rest = text.slice(behind, closing);
  if (indent === null || !/[\n\r]/.test(rest)) {
    // All on one line, or hugging the parenthesis: one more on its own line only where they all are.
    const separator = indent === null ? ", " : `,${lineEndOf(text)}${indent}`;
    return replace(last.span.end, last.span.end, separator + argument);
  }
  // One argument a line: behind the line of the last one, its comment included.
  const [tail = "", comment = ""] =
    /^[ \t]*(?:\\|(#[^\n\r]*))?/.exec(rest) ?? [];
  const line = `${lineEndOf(text)}${indent}${argument}`;
  const kept = comment === "" ? "" : tail;
  const end =
    behind + (comment === "" && !tail.endsWith("\\") ? 0 : tail.length);
  return comma === null
    ? replace(behind, end, `,${kept}${line}`)
    : replace(end, end, `${line},`);
}

function insertBefore(
  text: string,
  unpacking: Argument,
  argument: string,
): Edit {
  const { start } = unpacking.span;
  const indent = indentIfFirstOnLine(text, start);
  const separator = indent === null ? ", " : `,${lineEndOf(text)}${indent}`;
  return replace(start, start, argument + separator);
}

/** Python style keeps `**kwargs` last. */
function firstOfTrailingUnpackings(
  list: readonly Argument[],
): Argument | undefined {
  const end = list.findLastIndex(({ kind }) => kind !== "unpacking");
  return list[end + 1];
}

/** The white space in front of an offset, when nothing else stands on its line. */
function indentIfFirstOnLine(text: string, offset: number): string | null {
  const before = text.slice(0, offset);
  return /(?:^|[\n\r])([ \t]+)$/.exec(before)?.[1] ?? null;
}

function replace(start: number, end: number, text: string): Edit {
  return { span: { start, end }, text };
}
