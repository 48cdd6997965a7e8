import type { Scalar } from "./written.ts";

/** A value as Gunicorn's `validate_pos_int` takes it, or why it refuses to start. */
export type WholeNumber =
  | {
      readonly kind: "number";
      readonly value: number;
      readonly isString: boolean;
    }
  | { readonly kind: "refused"; readonly because: string };

/** Reads a value as Gunicorn does: `int(value, 0)` for a string, any int, true and false as 1 and 0. */
export function wholeNumber(value: Scalar): WholeNumber {
  if (typeof value === "boolean") {
    return { kind: "number", value: value ? 1 : 0, isString: false };
  }
  if (typeof value === "number") {
    if (!Number.isInteger(value)) return refused(NO_WHOLE_NUMBER);
    return value < 0
      ? refused("it must not be negative")
      : { kind: "number", value, isString: false };
  }
  if (typeof value !== "string") return refused(NO_WHOLE_NUMBER);
  const text = value.trim().replaceAll(/(?<=[\da-fA-F])_(?=[\da-fA-F])/g, "");
  if (/^-\d+$/.test(text)) return refused("it must not be negative");
  if (!/^\+?(?:0+|[1-9]\d*|0x[\da-f]+|0o[0-7]+|0b[01]+)$/i.test(text)) {
    return refused(NO_WHOLE_NUMBER);
  }
  return { kind: "number", value: Number(text), isString: true };
}

const NO_WHOLE_NUMBER = "it must be a whole number";

function refused(because: string): WholeNumber {
  return { kind: "refused", because };
}
