import type { Expression } from "../../syntax/expression.ts";
import { callValues } from "./call-values.ts";
import { importedValues, valuesOfName } from "./names.ts";
import { operate } from "./operate.ts";
import { MOST_STEPS, type Place } from "./place.ts";
import { literal, unknownValue, type PythonValue } from "./python-value.ts";
import { qualifiedName } from "./qualified-name.ts";
import { isTrue, textOfValue } from "./scalar.ts";
import { truthOf } from "./truth.ts";

const MOST_VALUES = 8;

/** The values that an expression can have, the likely one first; never none. */
export function evaluate(
  expression: Expression,
  place: Place,
): readonly PythonValue[] {
  if (place.steps > MOST_STEPS) return [unknownValue("it is computed")];
  const values = evaluateOne(expression, { ...place, steps: place.steps + 1 });
  return values.slice(0, MOST_VALUES);
}

function evaluateOne(
  expression: Expression,
  place: Place,
): readonly PythonValue[] {
  const inner = (each: Expression): readonly PythonValue[] =>
    evaluate(each, place);
  switch (expression.kind) {
    case "string":
      return [textValue(expression.value, place)];
    case "boolean":
      return [literal(expression.value)];
    case "template":
      return [joinedTexts(expression.parts.map(inner))];
    case "number":
      return [numberOf(expression, place)];
    case "none":
      return [literal(null)];
    case "negation":
      return inner(expression.operand).map((value) =>
        operate("-", literal(0), value),
      );
    case "name":
      return valuesOfName(expression.name, place);
    case "attribute":
    case "subscript":
      return valuesOfPath(expression, place);
    case "call":
      return callValues(expression, place);
    case "sequence":
      return [listOf(expression.items.map(inner))];
    case "dict":
      return [{ kind: "dict", dict: expression, module: place.module }];
    case "conditional": {
      const taken = truthOf(expression.test, place);
      return [
        ...(taken === "no" ? [] : inner(expression.then)),
        ...(taken === "yes" ? [] : inner(expression.otherwise)),
      ];
    }
    case "boolean-operation":
      return booleanOperation(expression, place);
    case "arithmetic":
      return inner(expression.left).flatMap((left) =>
        inner(expression.right).map((right) =>
          operate(expression.operator, left, right),
        ),
      );
    case "walrus":
      return inner(expression.value);
    default:
      return [unknownValue(`it is computed (${textOf(expression, place)})`)];
  }
}

/** An f-string of parts that are all known. */
function joinedTexts(parts: readonly (readonly PythonValue[])[]): PythonValue {
  let text = "";
  let note: string | null = null;
  for (const [part] of parts) {
    if (part?.kind === "unknown") return unknownValue(part.because);
    if (part?.kind !== "known") return unknownValue("it is computed");
    text += textOfValue(part.value);
    note ??= part.note;
  }
  return { kind: "known", value: text, source: null, note };
}

function textValue(text: string, { module: { file } }: Place): PythonValue {
  return file.expressions.size > 0 && /_T\d+_*/.test(text)
    ? unknownValue("it is filled in by a template")
    : literal(text);
}

function numberOf(
  expression: Expression & { readonly kind: "number" },
  place: Place,
): PythonValue {
  const text = textOf(expression, place);
  const isInteger = /^0[xob]|^[\d_]+$/i.test(text);
  return literal(isInteger ? expression.value : { float: expression.value });
}

function textOf({ span }: Expression, { module }: Place): string {
  return module.file.text.slice(span.start, span.end).replace(/\s+/g, " ");
}

function listOf(items: readonly (readonly PythonValue[])[]): PythonValue {
  const texts: string[] = [];
  for (const [first] of items) {
    if (first?.kind === "known") texts.push(textOfValue(first.value));
    // A list of addresses counts, even where one of them is computed.
    else texts.push("?");
  }
  return literal(texts);
}

function booleanOperation(
  {
    operator,
    left,
    right,
  }: Expression & { readonly kind: "boolean-operation" },
  place: Place,
): readonly PythonValue[] {
  return evaluate(left, place).flatMap((value): readonly PythonValue[] => {
    const rest = (): readonly PythonValue[] => evaluate(right, place);
    if (value.kind === "known") {
      return isTrue(value.value) === (operator === "or") ? [value] : rest();
    }
    if (value.kind === "dict" || operator === "and") return [value];
    return value.variable === null
      ? [value]
      : defaultsOf(value.variable, rest());
  });
}

/** Values that stand for a variable of the environment that is not given. */
export function defaultsOf(
  variable: string,
  values: readonly PythonValue[],
): readonly PythonValue[] {
  return values.map((value) =>
    value.kind === "known"
      ? { ...value, note: value.note ?? `the default of $${variable}` }
      : value,
  );
}

/** `module.NAME`, `os.environ["NAME"]`. */
function valuesOfPath(
  expression: Expression & { readonly kind: "attribute" | "subscript" },
  place: Place,
): readonly PythonValue[] {
  if (expression.kind === "subscript") {
    const [key] = evaluate(expression.key, place);
    if (
      qualifiedName(expression.object, place) === "os.environ" &&
      key?.kind === "known"
    ) {
      return [environmentValue(textOfValue(key.value), place)];
    }
    return [unknownValue(`it is computed (${textOf(expression, place)})`)];
  }
  const object = qualifiedName(expression.object, place);
  const imported =
    object === null ? null : importedValues(object, expression.name, place);
  return (
    imported ?? [unknownValue(`it is computed (${textOf(expression, place)})`)]
  );
}

/** A variable of the environment that the process is started with. */
export function environmentValue(name: string, { module }: Place): PythonValue {
  const given = module.environment.get(name);
  if (given === undefined) {
    return unknownValue(
      `it is taken from $${name}, which has no default`,
      name,
    );
  }
  if (given.kind === "unknown") return unknownValue(given.because, name);
  const { located, note } = given;
  return {
    kind: "known",
    value: located.text,
    source: located.sourceAt(0, located.text.length),
    note,
  };
}
