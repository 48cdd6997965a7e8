import { dottedName, type Expression } from "./expression.ts";

/** The names at the roots of an expression: `a` and `b` of `a.x or b[0]`; a call's own parts stand with the call. */
export function namesIn(expression: Expression): readonly string[] {
  return pathsIn(expression).map(rootOf);
}

/** The first name of a dotted one. */
export function rootOf(path: string): string {
  const dot = path.indexOf(".");
  return dot === -1 ? path : path.slice(0, dot);
}

/** The names with the attributes that are taken of them: `a.x` and `b` of `a.x or b[0].y`. */
export function pathsIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "name":
      return [expression.name];
    case "attribute": {
      const path = dottedName(expression);
      return path === null ? pathsIn(expression.object) : [path];
    }
    case "subscript":
      return [...pathsIn(expression.object), ...pathsIn(expression.key)];
    case "sequence":
      return expression.items.flatMap(pathsIn);
    case "template":
      return expression.parts.flatMap(pathsIn);
    case "dict":
      return expression.entries.flatMap(({ key, value }) => [
        ...(key ? pathsIn(key) : []),
        ...pathsIn(value),
      ]);
    case "conditional":
      return [
        ...pathsIn(expression.then),
        ...pathsIn(expression.otherwise),
        ...pathsIn(expression.test),
      ];
    case "boolean-operation":
    case "arithmetic":
    case "comparison":
      return [...pathsIn(expression.left), ...pathsIn(expression.right)];
    case "negation":
    case "not":
    case "await":
      return pathsIn(expression.operand);
    case "walrus":
      return pathsIn(expression.value);
    case "lambda":
      return pathsIn(expression.body);
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
