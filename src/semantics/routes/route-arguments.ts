import type { Argument, Call } from "../../syntax/module-facts.ts";
import type { Expression } from "../../syntax/expression.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Frame } from "../frame.ts";
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

/** A call with `*("/a", view)` and `**{"rule": "/a"}` as the arguments that they give, where they are written in its module. */
export function withUnpacked(
  evaluator: Evaluator,
  module: Module,
  call: Call,
  frame: Frame | null,
): Call {
  const unpacked = call.arguments.flatMap((argument): readonly Argument[] => {
    const { kind, value, span } = argument;
    if (kind !== "spread" && kind !== "unpacking") return [argument];
    const [given, more] = evaluator.valuesOf(module, value, frame);
    if (given?.kind !== "display" || more !== undefined) return [argument];
    const { expression } = given;
    if (given.module !== module.path) return [argument];
    if (kind === "spread" && expression.kind === "sequence") {
      return expression.items.map((item) => ({
        kind: "positional",
        value: item,
        span,
      }));
    }
    if (kind === "unpacking" && expression.kind === "dict") {
      return expression.entries.map((entry) =>
        entry.key?.kind === "string"
          ? { kind: "keyword", name: entry.key.value, value: entry.value, span }
          : { kind: "unpacking", value: entry.value, span },
      );
    }
    return [argument];
  });
  return { ...call, arguments: unpacked };
}

/**
 * The text that an expression stands for, `…` for the parts of it that are computed: of several texts, what they end
 * with; null when it is no text.
 */
export function urlText(
  evaluator: Evaluator,
  module: Module,
  expression: Expression | null,
  frame: Frame | null = null,
): string | null {
  if (expression === null) return null;
  const values = evaluator.valuesOf(module, expression, frame);
  const texts = values.flatMap(
    (value) =>
      textPieces(value)
        ?.map((piece) => piece ?? COMPUTED)
        .join("") ?? [],
  );
  const [first, ...others] = texts;
  return first !== undefined && texts.length === values.length
    ? others.reduce(commonEnd, first)
    : null;
}

/** What two URLs end with, from a slash on. */
function commonEnd(a: string, b: string): string {
  if (a === b) return a;
  let length = 0;
  while (length < a.length && a.at(-1 - length) === b.at(-1 - length)) {
    length += 1;
  }
  const end = a.slice(a.length - length);
  const slash = end.indexOf("/");
  return COMPUTED + (slash < 0 ? "" : end.slice(slash));
}

/** The verbs that `methods=` names, none where they are computed; null when it is left out. */
export function methodsOf(
  evaluator: Evaluator,
  module: Module,
  call: Call,
  frame: Frame | null = null,
): readonly string[] | null {
  const given = argumentOf(call, null, "methods");
  if (given === null) return null;
  return evaluator
    .valuesOf(module, given, frame)
    .flatMap((value) =>
      value.kind === "display" && value.expression.kind === "sequence"
        ? value.expression.items.map((item) =>
            urlText(evaluator, evaluator.module(value.module), item, frame),
          )
        : [],
    )
    .flatMap((text) => (text === null ? [] : [text.toUpperCase()]));
}
