import type { Catalog } from "../catalog/catalog.ts";
import type { Binding } from "../syntax/module-facts.ts";
import { annotatedValues } from "./annotations.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Frame } from "./frame.ts";
import { enteredValues } from "./managers.ts";
import type { Module } from "./module.ts";
import { isNone } from "./narrowing.ts";
import { parameterValues } from "./parameters.ts";
import { unknown, type Value } from "./value.ts";

/** What a name gets from one statement that binds it. */
export function bindingValues(
  evaluator: Evaluator,
  module: Module,
  binding: Binding,
  frame: Frame | null,
): readonly Value[] {
  const { value } = binding;
  switch (value.kind) {
    case "expression":
      return declaredOr(
        evaluator,
        evaluator.valuesOf(module, value.value, frame),
        value.annotation
          ? annotatedValues(evaluator, module, value.annotation)
          : [],
      );
    case "annotation":
      return annotatedValues(evaluator, module, value.annotation);
    case "item":
      return evaluator
        .valuesOf(module, value.of, frame)
        .flatMap((whole) => nthItem(evaluator, whole, value.index));
    case "element":
      return elementValues(evaluator, module, binding, frame);
    case "with":
      return enteredValues(evaluator, module, value.manager, frame);
    case "import":
      return [api(value.module)];
    case "import-from":
      return value.module.startsWith(".")
        ? [unknown(`imported from \`${value.module}\``)]
        : [api(`${value.module}.${value.name}`)];
    case "function":
      return [
        {
          kind: "function",
          at: { module: module.path, scope: value.function },
        },
      ];
    case "class":
      return [
        { kind: "class", at: { module: module.path, scope: value.class } },
      ];
    case "parameter":
      return parameterValues(
        evaluator,
        { module: module.path, scope: binding.scope },
        value.parameter,
        frame,
      );
    case "other":
      return [unknown("set in a way that is not followed")];
  }
}

function nthItem(
  evaluator: Evaluator,
  whole: Value,
  index: number,
): readonly Value[] {
  if (whole.kind !== "display" || whole.expression.kind !== "sequence") {
    return [unknown("one of several results")];
  }
  const item = whole.expression.items[index];
  return item
    ? evaluator.valuesOf(evaluator.module(whole.module), item, null)
    : [unknown("one of several results")];
}

/** The annotation counts where the value says nothing: `session: requests.Session = None`. */
export function declaredOr(
  { catalog }: Evaluator,
  values: readonly Value[],
  declared: readonly Value[],
): readonly Value[] {
  return declared.length > 0 &&
    values.every((value) => saysNothing(catalog, value))
    ? [...values, ...declared]
    : values;
}

/** Not known, None, or made by a library that the catalog says nothing of, e.g. `dataclasses.field()`. */
function saysNothing(catalog: Catalog, value: Value): boolean {
  return (
    value.kind === "unknown" ||
    isNone(value) ||
    (value.kind === "api" && !catalog.leadsToApi(value.path))
  );
}

/** `for x in (a, b)` gives each item; of another iterable nothing is known. */
function elementValues(
  evaluator: Evaluator,
  module: Module,
  binding: Binding,
  frame: Frame | null,
): readonly Value[] {
  if (binding.value.kind !== "element") return [];
  return evaluator
    .valuesOf(module, binding.value.of, frame)
    .flatMap((iterable) =>
      iterable.kind === "display" && iterable.expression.kind === "sequence"
        ? iterable.expression.items.flatMap((item) =>
            evaluator.valuesOf(evaluator.module(iterable.module), item, frame),
          )
        : [unknown("an element of something")],
    );
}

function api(path: string): Value {
  return { kind: "api", path, origin: null, subclass: null };
}
