import { joined, part, type Located } from "../located.ts";
import { textOf } from "../shell/expand.ts";
import type { Field, TextValue, Variables } from "../shell/value.ts";
import { fieldOf } from "../shell/value.ts";
import { readWord } from "../shell/words.ts";

/** A text with Compose's own variables filled in; those that are not known stay as they are written. */
export interface Interpolated {
  readonly located: Located;
  /** Of the first default that was taken. */
  readonly note: string | null;
  /** The variables that stayed. */
  readonly missing: readonly Missing[];
}

/** A variable that is not known, e.g. `it is filled in by a template, {{ timeout }}`. */
interface Missing {
  readonly name: string;
  readonly because: string;
}

const VARIABLE = /\$\$|\$\{(\w+)[^{}]*\}|\$([A-Za-z_]\w*)/g;

/** `${NAME:-default}`; `$$` is a dollar for what is inside (https://docs.docker.com/reference/compose-file/interpolation/). */
export function interpolate(
  located: Located,
  variables: Variables,
): Interpolated {
  const { text } = located;
  const parts: Located[] = [];
  const missing: Missing[] = [];
  let note: string | null = null;
  let start = 0;
  for (const match of text.matchAll(VARIABLE)) {
    const end = match.index + match[0].length;
    parts.push(part(located, start, match.index));
    start = end;
    if (match[0] === "$$") {
      parts.push(part(located, end - 1, end));
      continue;
    }
    const word = readWord(text, match.index);
    const own = { ...word, parts: word.parts.slice(0, 1) };
    const value = textOf(own, { script: located, variables, positional: [] });
    if (value.kind === "known") {
      note ??= value.note;
      parts.push(value.located);
    } else {
      const name = match[1] ?? match[2] ?? "";
      missing.push({ name, because: value.because });
      parts.push(part(located, match.index, end));
    }
  }
  parts.push(part(located, start, text.length));
  return {
    located: joined(parts.filter((each) => each.text !== "")),
    note,
    missing,
  };
}

/** The text as the value of a variable. */
export function valueOf({
  located,
  note,
  missing: [first],
}: Interpolated): TextValue {
  return first === undefined
    ? { kind: "known", located, note, alternatives: [] }
    : unknown(first, located);
}

/** A word of the text; what is given to a shell inside stays open. */
export function wordOf(
  located: Located,
  { note, missing }: Pick<Interpolated, "note" | "missing">,
  isScript: boolean,
): Field {
  const field = fieldOf(located);
  const first = missing.find(({ name }) => located.text.includes(name));
  if (first !== undefined && !isScript) {
    const text = located.text.slice(0, located.text.indexOf("$"));
    return { ...field, text, value: unknown(first, located) };
  }
  // The note is that of the value, not of the flag in front of it.
  const own = /^-[^=]*$/.test(located.text) ? null : note;
  return {
    ...field,
    value: { kind: "known", located, note: own, alternatives: [] },
  };
}

function unknown({ because }: Missing, located: Located): TextValue {
  return {
    kind: "unknown",
    because,
    source: located.sourceAt(0, located.text.length),
  };
}
