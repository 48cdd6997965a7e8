import { isFloat, isList, type Scalar } from "../settings/written.ts";

/** As `str()` gives it. */
export function textOfValue(value: Scalar): string {
  if (value !== null && isFloat(value)) {
    const { float } = value;
    return Number.isInteger(float) ? `${float}.0` : String(float);
  }
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  return String(value);
}

/** Whether Python takes a value for true. */
export function isTrue(value: Scalar): boolean {
  if (value !== null && isFloat(value)) return value.float !== 0;
  return isList(value) ? value.length > 0 : Boolean(value);
}
