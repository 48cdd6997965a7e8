import type { Expression } from "../syntax/expression.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Frame } from "./frame.ts";
import type { Module } from "./module.ts";
import type { CallRef, TextPieces, Value } from "./value.ts";

/** The pieces of a value that is a text, known in part or whole; null for any other. */
export function textPieces(value: Value | undefined): TextPieces | null {
  if (value?.kind === "text") return value.pieces;
  return value?.kind === "literal" && typeof value.value === "string"
    ? [value.value]
    : null;
}

/** The text of an f-string, from what its pieces stand for. */
export function templateText(parts: readonly (readonly Value[])[]): Value {
  return textOf(parts.flatMap(insertedPieces));
}

/** `a + b` and `a % b` of texts; null where the left side is no text that is known. */
export function textArithmetic(
  operator: string,
  left: readonly Value[],
  right: readonly Value[],
): Value | null {
  const pieces = onlyText(left);
  switch (operator) {
    case "+": {
      const more = onlyText(right);
      if (pieces === null && more === null) return null;
      return textOf([...(pieces ?? [null]), ...(more ?? [null])]);
    }
    case "%":
      return pieces && textOf(withGaps(pieces, /%(?:\(\w+\))?[sdr]/));
    default:
      return null;
  }
}

/** What a method of a text gives, for those that keep it a text; null for any other call. */
export function textMethod(
  evaluator: Evaluator,
  ref: CallRef,
  frame: Frame | null,
): Value | null {
  const module = evaluator.module(ref.module);
  const { callee, arguments: given } = module.call(ref.call);
  if (callee.kind !== "attribute" || !METHODS.has(callee.name)) return null;
  const pieces = onlyText(evaluator.valuesOf(module, callee.object, frame));
  if (pieces === null) return null;
  switch (callee.name) {
    case "format":
      return textOf(withGaps(pieces, /\{[^{}]*\}/));
    case "replace": {
      const [from, to] = given.map(({ value }) =>
        wholeText(evaluator, module, value, frame),
      );
      if (from == null || to == null) return textOf([null]);
      return textOf(pieces.map((piece) => piece?.replaceAll(from, to) ?? null));
    }
    default:
      return textOf(pieces);
  }
}

const METHODS = new Set(["format", "replace", "strip", "lstrip", "rstrip"]);

function wholeText(
  evaluator: Evaluator,
  module: Module,
  expression: Expression,
  frame: Frame | null,
): string | null {
  const pieces = onlyText(evaluator.valuesOf(module, expression, frame));
  return pieces?.length === 1 ? (pieces[0] ?? null) : null;
}

function onlyText(values: readonly Value[]): TextPieces | null {
  const [value, more] = values;
  return more === undefined ? textPieces(value) : null;
}

/** What is put into a text stands there as it is written; one of several values is not known. */
function insertedPieces(values: readonly Value[]): TextPieces {
  const [value, more] = values;
  if (more !== undefined) return [null];
  if (value?.kind === "literal" && typeof value.value === "number") {
    return [String(value.value)];
  }
  return textPieces(value) ?? [null];
}

function withGaps(pieces: TextPieces, gap: RegExp): TextPieces {
  return pieces.flatMap((piece) =>
    piece === null
      ? [null]
      : piece
          .split(gap)
          .flatMap((part, index) => (index === 0 ? [part] : [null, part])),
  );
}

/** Neighbours that are known are joined; a text that is known whole is a literal. */
function textOf(pieces: TextPieces): Value {
  const joined: (string | null)[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof last === "string" && piece !== null) {
      joined[joined.length - 1] = last + piece;
    } else joined.push(piece);
  }
  const [only, more] = joined;
  return joined.length === 0 || (only != null && more === undefined)
    ? { kind: "literal", value: only ?? "" }
    : { kind: "text", pieces: joined };
}
