import type { Expression } from "../../syntax/expression.ts";

/** `self.lock` as an expression of the facts: a `with` without `as` leaves none. */
export function dottedExpression(
  text: string,
  start: number,
): Expression | null {
  if (!/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(text)) return null;
  const [first = "", ...rest] = text.split(".");
  let end = start + first.length;
  let expression: Expression = {
    kind: "name",
    name: first,
    span: { start, end },
  };
  for (const name of rest) {
    end += 1 + name.length;
    expression = {
      kind: "attribute",
      object: expression,
      name,
      span: { start, end },
    };
  }
  return expression;
}
