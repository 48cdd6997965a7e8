import type { Span } from "../text/span.ts";

/**
 * An expression as far as names and values need it. Calls stand in `ModuleFacts.calls` and are
 * referred to by their index. What no analysis reads is `opaque`.
 */
export type Expression =
  | Spanned<{ kind: "name"; name: string }>
  | Spanned<{ kind: "attribute"; object: Expression; name: string }>
  | Spanned<{ kind: "call"; call: number }>
  | Spanned<{ kind: "subscript"; object: Expression; key: Expression }>
  | Spanned<{ kind: "string"; value: string }>
  /** An f-string: its pieces in order, those of plain text as `string`. */
  | Spanned<{ kind: "template"; parts: readonly Expression[] }>
  | Spanned<{ kind: "number"; value: number }>
  | Spanned<{ kind: "boolean"; value: boolean }>
  | Spanned<{ kind: "none" }>
  | Spanned<{
      kind: "sequence";
      isTuple: boolean;
      items: readonly Expression[];
    }>
  | Spanned<{ kind: "dict"; entries: readonly DictEntry[] }>
  | Spanned<{
      kind: "conditional";
      test: Expression;
      then: Expression;
      otherwise: Expression;
    }>
  | Spanned<{
      kind: "boolean-operation";
      operator: "and" | "or";
      left: Expression;
      right: Expression;
    }>
  | Spanned<{
      kind: "arithmetic";
      operator: string;
      left: Expression;
      right: Expression;
    }>
  | Spanned<{ kind: "negation"; operand: Expression }>
  | Spanned<{ kind: "not"; operand: Expression }>
  | Spanned<{
      kind: "comparison";
      operator: string;
      left: Expression;
      right: Expression;
    }>
  | Spanned<{ kind: "await"; operand: Expression }>
  | Spanned<{ kind: "walrus"; value: Expression }>
  | Spanned<{ kind: "lambda"; body: Expression }>
  /** `[element for …]`, also of a set or a generator; a dict's has a key. */
  | Spanned<{
      kind: "comprehension";
      key: Expression | null;
      element: Expression;
    }>
  | Spanned<{ kind: "opaque" }>;

/** One entry of a dict display; `key` is null for `**mapping`. */
export interface DictEntry {
  readonly key: Expression | null;
  readonly value: Expression;
}

type Spanned<Shape> = Readonly<Shape> & { readonly span: Span };

/** `a.b.c` where the expression is a name with attributes, else null. */
export function dottedName(expression: Expression): string | null {
  switch (expression.kind) {
    case "name":
      return expression.name;
    case "attribute": {
      const object = dottedName(expression.object);
      return object === null ? null : `${object}.${expression.name}`;
    }
    default:
      return null;
  }
}

/** The last part of a name, e.g. `get` of `session.get`; empty for what has no name. */
export function lastName(expression: Expression): string {
  return expression.kind === "name" || expression.kind === "attribute"
    ? expression.name
    : "";
}
