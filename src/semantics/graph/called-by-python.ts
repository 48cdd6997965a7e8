import type { Expression } from "../../syntax/expression.ts";
import type { BoundValue, Call, Use } from "../../syntax/module-facts.ts";
import { ENTERED } from "../call-graph.ts";
import { resultsOfCalling } from "../call-values.ts";
import type { Evaluator } from "../evaluator.ts";
import { methodsOf } from "../methods.ts";
import type { Module } from "../module.ts";
import { isAskedFor, propertyFunctions } from "../properties.ts";
import type { Value } from "../value.ts";
import {
  arithmeticMethods,
  CALLED_OF_ARGUMENT,
  changeMethods,
  comparisonMethods,
  firstOf,
  FORMATTING,
  ofOperands,
  TESTING,
} from "../operator-methods.ts";

/** Methods that a statement calls without naming them, and the scope in which it stands. */
interface Implicit {
  readonly within: number;
  readonly methods: readonly Value[];
}

/** `for x in object`, `with object`, `object[key]`, `object + 1`, `len(object)`, for objects of the project. */
export function calledByPython(
  evaluator: Evaluator,
  module: Module,
): readonly Implicit[] {
  const { bindings, uses, calls, blocks } = module.facts;
  return [
    ...bindings.map(({ value, within }) => ({
      within,
      methods: iteration(evaluator, module, value),
    })),
    ...uses.map((use) => ({
      within: use.within,
      methods: methodsUsed(evaluator, module, use),
    })),
    ...calls.map((call) => ({
      within: call.within,
      methods: ofArgument(evaluator, module, call),
    })),
    ...blocks.flatMap(({ test, statement }) =>
      test === null
        ? []
        : [
            {
              within: module.scopeAt(statement),
              methods: testing(evaluator, module, test),
            },
          ],
    ),
  ];
}

function iteration(
  evaluator: Evaluator,
  module: Module,
  value: BoundValue,
): readonly Value[] {
  switch (value.kind) {
    case "part":
      return iteration(evaluator, module, value.of);
    case "element":
      return evaluator.valuesOf(module, value.of, null).flatMap((object) => {
        const iterates = methodsOf(evaluator, object, "__iter__");
        const iterators = iterates.flatMap((method) =>
          resultsOfCalling(evaluator, method, null, null),
        );
        return [
          ...iterates,
          ...iterators.flatMap((iterator) =>
            methodsOf(evaluator, iterator, "__next__"),
          ),
        ];
      });
    default:
      return [];
  }
}

function methodsUsed(
  evaluator: Evaluator,
  module: Module,
  { kind, expression }: Use,
): readonly Value[] {
  const valuesOf = (part: Expression): readonly Value[] =>
    evaluator.valuesOf(module, part, null);
  if (kind === "format" || kind === "enter") {
    const objects = valuesOf(expression);
    return kind === "format"
      ? firstOf(evaluator, objects, FORMATTING)
      : [...ENTERED].flatMap((name) => firstOf(evaluator, objects, [name]));
  }
  switch (expression.kind) {
    case "attribute":
      return valuesOf(expression.object).flatMap((object) =>
        ofAttribute(evaluator, object, expression.name, kind),
      );
    case "subscript": {
      const name = ITEM[kind];
      const objects = valuesOf(expression.object);
      return name ? firstOf(evaluator, objects, [name]) : [];
    }
    case "arithmetic": {
      const { operator, left, right } = expression;
      const methods =
        kind === "change"
          ? changeMethods(operator)
          : arithmeticMethods(operator);
      return ofOperands(evaluator, methods, valuesOf(left), valuesOf(right));
    }
    case "comparison": {
      const { operator, left, right } = expression;
      const methods = comparisonMethods(operator);
      return ofOperands(evaluator, methods, valuesOf(left), valuesOf(right));
    }
    case "negation":
      return firstOf(evaluator, valuesOf(expression.operand), ["__neg__"]);
    default:
      return [];
  }
}

const ITEM: Readonly<Partial<Record<Use["kind"], string>>> = {
  read: "__getitem__",
  set: "__setitem__",
  delete: "__delitem__",
};

/** A property's functions, or `__getattr__` where the class has nothing of the name. */
function ofAttribute(
  evaluator: Evaluator,
  object: Value,
  name: string,
  kind: Use["kind"],
): readonly Value[] {
  if (object.kind !== "instance" && object.kind !== "super") return [];
  const functions = propertyFunctions(evaluator, object, name);
  if (functions.length > 0) {
    return functions.map((at) => ({ kind: "function", at }));
  }
  return kind === "read" &&
    object.kind === "instance" &&
    isAskedFor(evaluator, object, name)
    ? methodsOf(evaluator, object, "__getattr__")
    : [];
}

/** `len(object)`, `str(object)` and their like. */
function ofArgument(
  evaluator: Evaluator,
  module: Module,
  { callee, arguments: given }: Call,
): readonly Value[] {
  const [first] = given;
  if (first?.kind !== "positional" || callee.kind !== "name") return [];
  const names = evaluator
    .valuesOf(module, callee, null)
    .flatMap((value) =>
      value.kind === "api" ? [CALLED_OF_ARGUMENT[value.path] ?? []] : [],
    );
  if (names.length === 0) return [];
  const objects = evaluator.valuesOf(module, first.value, null);
  return names.flatMap((some) => firstOf(evaluator, objects, some));
}

/** `if object`, `while object`. */
function testing(
  evaluator: Evaluator,
  module: Module,
  test: Expression,
): readonly Value[] {
  switch (test.kind) {
    case "not":
      return testing(evaluator, module, test.operand);
    case "boolean-operation":
      return [
        ...testing(evaluator, module, test.left),
        ...testing(evaluator, module, test.right),
      ];
    case "name":
    case "attribute":
    case "call":
    case "subscript":
      return firstOf(
        evaluator,
        evaluator.valuesOf(module, test, null),
        TESTING,
      );
    default:
      return [];
  }
}
