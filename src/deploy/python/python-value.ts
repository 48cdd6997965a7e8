import type { Expression } from "../../syntax/expression.ts";
import type { Scalar } from "../settings/written.ts";
import type { Source } from "../source.ts";
import type { PythonModule } from "./python-module.ts";

/** One value that a Python expression can have. */
export type PythonValue =
  | {
      readonly kind: "known";
      readonly value: Scalar;
      /** Where it is written when that is not the expression itself; null otherwise. */
      readonly source: Source | null;
      readonly note: string | null;
    }
  /** A dict display, still to be evaluated. */
  | {
      readonly kind: "dict";
      readonly dict: Expression & { readonly kind: "dict" };
      readonly module: PythonModule;
    }
  | {
      readonly kind: "unknown";
      readonly because: string;
      /** The variable of the environment that it is, when it is nothing else. */
      readonly variable: string | null;
    };

/** A value that is certain. */
export function literal(value: Scalar): PythonValue {
  return { kind: "known", value, source: null, note: null };
}

export function unknownValue(
  because: string,
  variable: string | null = null,
): PythonValue {
  return { kind: "unknown", because, variable };
}
