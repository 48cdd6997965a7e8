import type { Source } from "../source.ts";

/** A float of Python, which is no whole number even when its value is. */
export interface Float {
  readonly float: number;
}

/** A value as Gunicorn's configuration can hold it; a number is an int of Python. */
export type Scalar =
  string | number | boolean | null | Float | readonly string[];

export function isFloat(value: Scalar): value is Float {
  return typeof value === "object" && value !== null && "float" in value;
}

export function isList(value: Scalar): value is readonly string[] {
  return typeof value === "object" && value !== null && !("float" in value);
}

/** What one place says of one setting. */
export type Written =
  | {
      readonly kind: "value";
      readonly value: Scalar;
      readonly alternatives: readonly Scalar[];
      readonly source: Source;
      readonly note: string | null;
    }
  | {
      readonly kind: "unknown";
      readonly because: string;
      readonly source: Source;
    };

/** What is said of a value that is not the only one that is possible. */
export const ONE_OF_SEVERAL = "one of several values";

export function isOneOfSeveral(
  written: Written & { readonly kind: "value" },
): boolean {
  return written.alternatives.length > 0 || written.note === ONE_OF_SEVERAL;
}

/** What one place says of all settings; later layers win over earlier ones. */
export interface Layer {
  readonly settings: ReadonlyMap<string, Written>;
  /** Why the place may set others, too; null when all it says is known. */
  readonly open: { readonly because: string; readonly source: Source } | null;
}
