import { unknown, type Value } from "./value.ts";

/** The number that an operation on two known numbers gives. */
export function arithmetic(
  operator: string,
  left: readonly Value[],
  right: readonly Value[],
): Value {
  const [a, b] = [onlyNumber(left), onlyNumber(right)];
  if (a === null || b === null) return unknown("computed");
  switch (operator) {
    case "+":
      return { kind: "literal", value: a + b };
    case "-":
      return { kind: "literal", value: a - b };
    case "*":
      return { kind: "literal", value: a * b };
    case "/":
      return b === 0 ? unknown("computed") : { kind: "literal", value: a / b };
    case "//":
      return b === 0
        ? unknown("computed")
        : { kind: "literal", value: Math.floor(a / b) };
    default:
      return unknown("computed");
  }
}

function onlyNumber(values: readonly Value[]): number | null {
  const [value, more] = values;
  if (value?.kind !== "literal" || more !== undefined) return null;
  return typeof value.value === "number" ? value.value : null;
}
