import type { Expression } from "./expression.ts";

/** The names at the roots of an expression: `a` and `b` of `a.x or b[0]`; a call's own parts stand with the call. */
export function namesIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "name":
      return [expression.name];
    case "attribute":
      return namesIn(expression.object);
    case "subscript":
      return [...namesIn(expression.object), ...namesIn(expression.key)];
    case "sequence":
      return expression.items.flatMap(namesIn);
    case "template":
      return expression.parts.flatMap(namesIn);
    case "dict":
      return expression.entries.flatMap(({ key, value }) => [
        ...(key ? namesIn(key) : []),
        ...namesIn(value),
      ]);
    case "conditional":
      return [
        ...namesIn(expression.then),
        ...namesIn(expression.otherwise),
        ...namesIn(expression.test),
      ];
    case "boolean-operation":
    case "arithmetic":
    case "comparison":
      return [...namesIn(expression.left), ...namesIn(expression.right)];
    case "negation":
    case "not":
    case "await":
      return namesIn(expression.operand);
    case "walrus":
      return namesIn(expression.value);
    case "lambda":
      return namesIn(expression.body);
    case "comprehension":
    case "call":
    case "string":
    case "number":
    case "boolean":
    case "none":
    case "opaque":
      return [];
  }
}
