import { dottedName, type Expression } from "../syntax/expression.ts";
import { arithmetic } from "./arithmetic.ts";
import { attributeValues } from "./attributes.ts";
import { bindingValues } from "./binding-values.ts";
import { BUILTINS } from "./builtins.ts";
import { callValues, resultsOfCalling } from "./call-values.ts";
import { contentsOf } from "./collections.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Frame } from "./frame.ts";
import { itemSetBefore, itemValues } from "./item-values.ts";
import type { Module } from "./module.ts";
import { starredValues } from "./module-members.ts";
import { testedValues } from "./instance-tests.ts";
import { lookUpName } from "./name-lookup.ts";
import {
  excludedAt,
  excludedWhenFalse,
  excludedWhenTrue,
  isFalsy,
  isNone,
  withoutExcluded,
} from "./narrowing.ts";
import { arithmeticMethods, ofOperands } from "./operator-methods.ts";
import { templateText, textArithmetic } from "./texts.ts";
import { unknown, type Value } from "./value.ts";

/** What an expression stands for, by its form; its parts are asked of the evaluator. */
export function expressionValues(
  evaluator: Evaluator,
  module: Module,
  expression: Expression,
  frame: Frame | null,
): readonly Value[] {
  const inner = (part: Expression): readonly Value[] =>
    evaluator.valuesOf(module, part, frame);

  switch (expression.kind) {
    case "name":
      return nameValues(evaluator, module, expression, frame);
    case "attribute": {
      const values = inner(expression.object).flatMap((object) =>
        attributeValues(evaluator, object, expression.name),
      );
      const name = values.some(isNone) ? dottedName(expression) : null;
      return name === null
        ? tested(evaluator, module, expression, values)
        : withoutExcluded(
            values,
            excludedAt(module, expression.span.start, name),
          );
    }
    case "call":
      return callValues(
        evaluator,
        { module: module.path, call: expression.call },
        frame,
      );
    case "subscript":
      return (
        itemSetBefore(evaluator, module, expression, frame) ??
        contentsOf(inner(expression.object), (object) =>
          itemValues(evaluator, object, inner(expression.key), frame),
        )
      );
    case "string":
    case "number":
    case "boolean":
      return [{ kind: "literal", value: expression.value }];
    case "template":
      return [templateText(expression.parts.map(inner))];
    case "none":
      return [{ kind: "literal", value: null }];
    case "sequence":
    case "dict":
      return [{ kind: "display", module: module.path, expression }];
    case "comprehension":
      return evaluator.program === null
        ? [unknown("a comprehension")]
        : [{ kind: "display", module: module.path, expression }];
    case "conditional": {
      const { test } = expression;
      const then = dottedName(expression.then) ?? "";
      const otherwise = dottedName(expression.otherwise) ?? "";
      return [
        ...withoutExcluded(
          inner(expression.then),
          excludedWhenTrue(test, then),
        ),
        ...withoutExcluded(
          inner(expression.otherwise),
          excludedWhenFalse(test, otherwise),
        ),
      ];
    }
    case "boolean-operation":
      return booleanValues(
        expression.operator,
        inner(expression.left),
        inner(expression.right),
      );
    case "arithmetic": {
      const { operator } = expression;
      const left = inner(expression.left);
      const right = inner(expression.right);
      const methods =
        evaluator.program === null
          ? []
          : ofOperands(evaluator, arithmeticMethods(operator), left, right);
      if (methods.length > 0) {
        return methods.flatMap((method) =>
          resultsOfCalling(evaluator, method, null, frame),
        );
      }
      return [
        textArithmetic(operator, left, right) ??
          arithmetic(operator, left, right),
      ];
    }
    case "negation":
      return [
        arithmetic(
          "-",
          [{ kind: "literal", value: 0 }],
          inner(expression.operand),
        ),
      ];
    case "await":
      return inner(expression.operand);
    case "walrus":
      return inner(expression.value);
    case "lambda":
      return [{ kind: "lambda", module: module.path, body: expression.body }];
    case "not":
    case "comparison":
      return [unknown("a truth value")];
    case "opaque":
      return [unknown("an expression that is not followed")];
  }
}

/** `left or right` gives the left where it is true, `left and right` where it is false. */
function booleanValues(
  operator: "and" | "or",
  left: readonly Value[],
  right: readonly Value[],
): readonly Value[] {
  const kept = left.filter((value) =>
    operator === "or" ? !isFalsy(value) : isFalsy(value),
  );
  const decided = left.length > 0 && kept.length === left.length;
  const isKnown = kept.every(({ kind }) => kind === "literal");
  return decided && isKnown ? kept : [...kept, ...right];
}

function nameValues(
  evaluator: Evaluator,
  module: Module,
  { name, span }: Extract<Expression, { kind: "name" }>,
  frame: Frame | null,
): readonly Value[] {
  const lookup = lookUpName(module, name, span.start);
  switch (lookup.kind) {
    case "defined": {
      const values = lookup.definitions.flatMap(({ binding, excluded }) => {
        const found = bindingValues(evaluator, module, binding, frame);
        return found.some(isFalsy) ? withoutExcluded(found, excluded()) : found;
      });
      if (evaluator.program === null) return values;
      const settledAt = lookup.definitions.map(
        ({ binding }) => binding.span.start,
      );
      return testedValues(
        evaluator,
        module,
        span.start,
        name,
        Math.max(...settledAt),
        values,
      );
    }
    case "free":
      return freeValues(evaluator, module, name);
  }
}

/** In a whole program, what `isinstance` has said of an attribute. */
function tested(
  evaluator: Evaluator,
  module: Module,
  expression: Expression,
  values: readonly Value[],
): readonly Value[] {
  const name = evaluator.program === null ? null : dottedName(expression);
  const { start } = expression.span;
  return name === null
    ? values
    : testedValues(evaluator, module, start, name, -1, values);
}

/** What a name is that no statement binds; a star import that hides a builtin is not believed. */
function freeValues(
  evaluator: Evaluator,
  module: Module,
  name: string,
): readonly Value[] {
  if (BUILTINS.has(name)) {
    const path = `builtins.${name}`;
    return [{ kind: "api", path, origin: null, subclass: null }];
  }
  const starred = starredValues(evaluator, module, name);
  return starred.length > 0 ? starred : [unknown("a name that nothing binds")];
}
