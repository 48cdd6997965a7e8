import type { Argument, Call } from "../../syntax/module-facts.ts";
import type { Expression } from "../../syntax/expression.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Module } from "../module.ts";
import { textPieces } from "../texts.ts";
import { COMPUTED } from "./route-entry.ts";

/** An argument by its place or name; null where it is left out. */
export function argumentOf(
  call: Call,
  place: number | null,
  name: string,
): Expression | null {
  const named = call.arguments.find(
    (argument) => argument.kind === "keyword" && argument.name === name,
  );
  if (named) return named.value;
  const placed = place === null ? undefined : call.arguments[place];
  const before = call.arguments.slice(0, (place ?? 0) + 1);
  return placed?.kind === "positional" && before.every(isPositional)
    ? placed.value
    : null;
}

function isPositional({ kind }: Argument): boolean {
  return kind === "positional";
}

/** The text that an expression stands for, `…` for the parts of it that are computed; null when it is no text. */
export function urlText(
  evaluator: Evaluator,
  module: Module,
  expression: Expression | null,
): string | null {
  if (expression === null) return null;
  const [value, more] = evaluator.valuesOf(module, expression, null);
  const pieces = more === undefined ? textPieces(value) : null;
  return pieces && pieces.map((piece) => piece ?? COMPUTED).join("");
}

/** The verbs that `methods=` names; null when it is left out or computed. */
export function methodsOf(
  evaluator: Evaluator,
  module: Module,
  call: Call,
): readonly string[] | null {
  const given = argumentOf(call, null, "methods");
  if (given === null) return null;
  const texts = evaluator
    .valuesOf(module, given, null)
    .flatMap((value) =>
      value.kind === "display" && value.expression.kind === "sequence"
        ? value.expression.items.map((item) =>
            urlText(evaluator, evaluator.module(value.module), item),
          )
        : [],
    )
    .flatMap((text) => (text === null ? [] : [text.toUpperCase()]));
  return texts.length === 0 ? null : texts;
}
