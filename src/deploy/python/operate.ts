import { isFloat, isList, type Scalar } from "../settings/written.ts";
import { unknownValue, type PythonValue } from "./python-value.ts";

/** What an operator makes of two values. */
export function operate(
  operator: string,
  left: PythonValue,
  right: PythonValue,
): PythonValue {
  if (left.kind === "unknown") return unknownValue(left.because);
  if (right.kind === "unknown") return unknownValue(right.because);
  if (left.kind === "dict" || right.kind === "dict") {
    return unknownValue("it is computed");
  }
  const value = resultOf(operator, left.value, right.value);
  if (value === null) return unknownValue("it is computed");
  const note = left.note ?? right.note;
  return { kind: "known", value, source: null, note };
}

function resultOf(operator: string, a: Scalar, b: Scalar): Scalar | null {
  if (typeof a === "string" && typeof b === "string") {
    return operator === "+" ? a + b : null;
  }
  if (isList(a) && isList(b)) return operator === "+" ? [...a, ...b] : null;
  const [left, right] = [numberIn(a), numberIn(b)];
  if (left === null || right === null) return null;
  const result = calculate(operator, left, right);
  if (result === null || !Number.isFinite(result)) return null;
  const isInt = !isFloat(a) && !isFloat(b) && operator !== "/";
  return isInt ? result : { float: result };
}

/** The number that a value is; null when it is none. */
export function numberIn(value: Scalar): number | null {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "number") return value;
  return isFloat(value) ? value.float : null;
}

function calculate(operator: string, a: number, b: number): number | null {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
    case "//":
      return Math.floor(a / b);
    case "%":
      return ((a % b) + b) % b;
    case "**":
      return a ** b;
    default:
      return null;
  }
}
