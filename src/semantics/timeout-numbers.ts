import { canonicalPath } from "../catalog/aliases.ts";
import { settingDefault } from "./environment-default.ts";
import type { Evaluator } from "./evaluator.ts";
import { isNone } from "./narrowing.ts";
import { TIMEOUT_OBJECTS } from "./timeout-value.ts";
import type { Value } from "./value.ts";

/** The numbers that a timeout's value holds; empty when one of them is not known. */
export function numbersIn(
  evaluator: Evaluator,
  value: Value,
): readonly number[] {
  switch (value.kind) {
    case "literal":
      return typeof value.value === "number" ? [value.value] : [];
    case "display": {
      const { expression } = value;
      if (expression.kind !== "sequence" || !expression.isTuple) return [];
      const module = evaluator.module(value.module);
      return allOf(
        expression.items.map((item) => evaluator.valuesOf(module, item, null)),
        evaluator,
      );
    }
    case "api": {
      const setting = settingDefault(evaluator, value);
      if (setting.kind === "default") {
        return numbersIn(evaluator, setting.value);
      }
      if (
        TIMEOUT_OBJECTS[canonicalPath(value.path)] === undefined ||
        value.origin === null
      ) {
        return [];
      }
      const module = evaluator.module(value.origin.module);
      const given = module.call(value.origin.call).arguments;
      return allOf(
        given.map((argument) =>
          evaluator.valuesOf(module, argument.value, null),
        ),
        evaluator,
      );
    }
    default:
      return [];
  }
}

function knownNumbers(
  evaluator: Evaluator,
  value: Value,
): readonly number[] | null {
  const numbers = numbersIn(evaluator, value);
  return numbers.length === 0 ? null : numbers;
}

/** The numbers of each part, None left out; empty when a part is not known. */
function allOf(
  parts: readonly (readonly Value[])[],
  evaluator: Evaluator,
): readonly number[] {
  const numbers = parts.map((values) =>
    values.length === 1 && values[0] !== undefined
      ? isNone(values[0])
        ? []
        : knownNumbers(evaluator, values[0])
      : null,
  );
  return numbers.some((known) => known === null)
    ? []
    : numbers.flatMap((known) => known ?? []);
}
