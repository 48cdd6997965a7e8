import {
  joined,
  noted,
  part as partOf,
  placedAt,
  type Located,
} from "../located.ts";
import type { Part, Word } from "./syntax.ts";
import { known, type Field, type TextValue, type Variables } from "./value.ts";

/** What a word is expanded with. */
export interface Expansion {
  /** The text that the word's offsets belong to. */
  readonly script: Located;
  readonly variables: Variables;
  /** `$1`, `$2` …; null where they are not known. */
  readonly positional: readonly Field[] | null;
}

/** The fields that a word becomes: an unquoted variable is split at blanks. */
export function fieldsOf(word: Word, expansion: Expansion): readonly Field[] {
  const [only, more] = word.parts;
  if (only?.kind === "variable" && more === undefined) {
    if (only.name === "@" || only.name === "*")
      return expansion.positional ?? [];
  }
  const pieces: Piece[][] = [[]];
  for (const each of word.parts) {
    const value = valueOfPart(each, expansion);
    if (!isSplit(each) || value.kind === "unknown") {
      pieces.at(-1)?.push({ value, start: each.start, end: each.end });
      continue;
    }
    const { text } = value.located;
    if (/^\s/.test(text) && pieces.at(-1)?.length !== 0) pieces.push([]);
    let isFirst = true;
    for (const match of text.matchAll(/\S+/g)) {
      if (!isFirst) pieces.push([]);
      isFirst = false;
      const end = match.index + match[0].length;
      const located = partOf(value.located, match.index, end);
      const isWhole = match[0] === text;
      const piece: TextValue = isWhole
        ? value
        : {
            kind: "known",
            located,
            note: located.noteAt?.(0) ?? null,
            alternatives: [],
          };
      pieces.at(-1)?.push({ value: piece, start: each.start, end: each.end });
    }
    if (/\S\s$/.test(text)) pieces.push([]);
  }
  return pieces
    .filter((field) => field.length > 0 || word.hasQuotes)
    .map((field) => fieldOf(field, word, expansion));
}

/** What a word is as one text: no splitting, as on the right of an assignment. */
export function textOf(word: Word, expansion: Expansion): TextValue {
  const pieces = word.parts.map((each) => ({
    value: valueOfPart(each, expansion),
    start: each.start,
    end: each.end,
  }));
  return fieldOf(pieces, word, expansion).value;
}

interface Piece {
  readonly value: TextValue;
  readonly start: number;
  readonly end: number;
}

function fieldOf(
  pieces: readonly Piece[],
  word: Word,
  { script }: Expansion,
): Field {
  const first = pieces[0]?.start ?? word.start;
  const last = pieces.at(-1)?.end ?? word.end;
  const source = script.sourceAt(first, Math.max(first, last));
  const values = pieces.map(({ value }) => value);
  const text = values
    .map((value) => (value.kind === "known" ? value.located.text : ""))
    .join("");
  return { value: valueOf(values, placedAt("", source)), source, text };
}

function valueOf(values: readonly TextValue[], empty: Located): TextValue {
  const [only, more] = values;
  if (only === undefined) return known(empty);
  if (more === undefined) return only;
  const parts: Located[] = [];
  const notes: string[] = [];
  for (const value of values) {
    if (value.kind === "unknown") return value;
    const { located, note } = value;
    parts.push(note === null ? located : noted(located, note));
    if (note !== null) notes.push(note);
  }
  return {
    kind: "known",
    located: joined(parts),
    note: notes[0] ?? null,
    alternatives: [],
  };
}

function isSplit(part: Part): boolean {
  return (
    (part.kind === "variable" || part.kind === "command") && !part.isQuoted
  );
}

function valueOfPart(part: Part, expansion: Expansion): TextValue {
  const { script } = expansion;
  const source = script.sourceAt(part.start, part.end);
  switch (part.kind) {
    case "literal":
      return known(
        // An escaped or quoted text may be shorter than what is written.
        part.end - part.start === part.text.length
          ? partOf(script, part.start, part.end)
          : placedAt(part.text, source),
      );
    case "variable":
      return variable(part, expansion);
    case "arithmetic": {
      const result = calculate(part.text, expansion.variables);
      return result === null
        ? {
            kind: "unknown",
            because: isCpuCount(part.text)
              ? CPU_COUNT
              : `it is computed by $((${part.text.trim()}))`,
            source,
          }
        : known(placedAt(String(result), source));
    }
    case "command":
      return {
        kind: "unknown",
        because: becauseOfCommand(part.text),
        source,
      };
  }
}

const CPU_COUNT = "it depends on the number of CPUs";

function becauseOfCommand(text: string): string {
  return isCpuCount(text) ? CPU_COUNT : `it is what \`${text.trim()}\` prints`;
}

function isCpuCount(text: string): boolean {
  return /\bnproc\b|cpuinfo|_NPROCESSORS|cpu_count|\blscpu\b/.test(text);
}

function variable(
  part: Part & { readonly kind: "variable" },
  expansion: Expansion,
): TextValue {
  const { name, operator, argument } = part;
  const { variables, positional, script } = expansion;
  const source = script.sourceAt(part.start, part.end);
  const held = /^[1-9]$/.test(name)
    ? positional?.[Number(name) - 1]?.value
    : variables.get(name);
  const missing: TextValue = {
    kind: "unknown",
    because: `it is taken from $${name}, which is not known`,
    source,
  };
  switch (operator) {
    case "":
    case "?":
    case ":?":
      return held ?? missing;
    case "-":
    case ":-":
    case "=":
    case ":=": {
      const isEmpty = held?.kind === "known" && held.located.text === "";
      if (held?.kind === "known" && !isEmpty) return held;
      if (argument === null) return known(placedAt("", source));
      const fallback = textOf(argument, expansion);
      if (fallback.kind === "unknown") return fallback;
      return isEmpty || /^[1-9]$/.test(name)
        ? fallback
        : { ...fallback, note: fallback.note ?? `the default of $${name}` };
    }
    case "+":
    case ":+":
      return held?.kind === "known" && argument !== null
        ? textOf(argument, expansion)
        : known(placedAt("", source));
    default:
      return { ...missing, because: `it is computed from $${name}` };
  }
}

/** Whole numbers, variables, `+ - * / %` and parentheses; null for anything else. */
function calculate(text: string, variables: Variables): number | null {
  const tokens = text.match(/\d+|[A-Za-z_$][\w{}]*|[-+*/%()]|\S/g) ?? [];
  let at = 0;
  const sum = (): number | null => {
    let left = product();
    while (tokens[at] === "+" || tokens[at] === "-") {
      const operator = tokens[at++];
      const right = product();
      if (left === null || right === null) return null;
      left = operator === "+" ? left + right : left - right;
    }
    return left;
  };
  const product = (): number | null => {
    let left = atom();
    while (["*", "/", "%"].includes(tokens[at] ?? "")) {
      const operator = tokens[at++];
      const right = atom();
      if (left === null || right === null) return null;
      if (operator !== "*" && right === 0) return null;
      left =
        operator === "*"
          ? left * right
          : operator === "/"
            ? Math.trunc(left / right)
            : left % right;
    }
    return left;
  };
  const atom = (): number | null => {
    const token = tokens[at++] ?? "";
    if (token === "(") {
      const inner = sum();
      return tokens[at++] === ")" ? inner : null;
    }
    if (/^\d+$/.test(token)) return Number(token);
    const name = /^\$?\{?([A-Za-z_]\w*)\}?$/.exec(token)?.[1];
    const value = name === undefined ? undefined : variables.get(name);
    return value?.kind === "known" && /^\d+$/.test(value.located.text)
      ? Number(value.located.text)
      : null;
  };
  const result = sum();
  return at === tokens.length ? result : null;
}
