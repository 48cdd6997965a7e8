import type { Catalog } from "../catalog/catalog.ts";
import type { Binding } from "../syntax/module-facts.ts";
import { annotatedValues } from "./annotations.ts";
import { decoratedValues } from "./decorators.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Expression } from "../syntax/expression.ts";
import type { Frame } from "./frame.ts";
import { yieldedValues } from "./functions.ts";
import { enteredValues } from "./managers.ts";
import type { Module } from "./module.ts";
import type { ProjectModule } from "./module-map.ts";
import { memberOfModule } from "./module-members.ts";
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
      return importedModule(evaluator, module, value.module);
    case "import-from":
      return evaluator.settle(binding, () =>
        importedName(evaluator, module, value.module, value.name),
      );
    case "function":
      return evaluator.settle(binding, () =>
        decoratedValues(evaluator, {
          module: module.path,
          scope: value.function,
        }),
      );
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

/** What `import name` gives. */
export function importedModule(
  evaluator: Evaluator,
  from: Module,
  name: string,
): readonly Value[] {
  const located = evaluator.map.locate(from.path, name);
  switch (located.kind) {
    case "module":
      return [located];
    case "external":
      return [api(name)];
    case "unknown":
      return [unknown(located.because)];
  }
}

/** What `from module import name` gives. */
function importedName(
  evaluator: Evaluator,
  from: Module,
  module: string,
  name: string,
): readonly Value[] {
  return importedModule(evaluator, from, module).flatMap((value) => {
    switch (value.kind) {
      case "module":
        // A folder without `__init__.py` may be a library's namespace, too.
        return value.path === null && !isSubmodule(evaluator, value, name)
          ? libraryMember(module, name)
          : memberOfModule(evaluator, value, name);
      case "api":
        return libraryMember(module, name);
      default:
        return [value];
    }
  });
}

function isSubmodule(
  { map }: Evaluator,
  { folder }: ProjectModule,
  name: string,
): boolean {
  return folder !== null && map.submodule(folder, name) !== null;
}

function libraryMember(module: string, name: string): readonly Value[] {
  return module.startsWith(".")
    ? [unknown(`imported from \`${module}\``)]
    : [api(`${module}.${name}`)];
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

/** `for x in numbers()` where `numbers` is a generator of the project. */
function generatedValues(
  evaluator: Evaluator,
  module: Module,
  of: Expression,
  frame: Frame | null,
): readonly Value[] {
  if (of.kind !== "call") return [];
  const ref = { module: module.path, call: of.call };
  return evaluator
    .valuesOf(module, module.call(of.call).callee, frame)
    .flatMap((value) => {
      const at =
        value.kind === "function"
          ? value.at
          : value.kind === "method"
            ? value.function
            : null;
      const isGenerator =
        at && evaluator.module(at.module).functionScope(at.scope)?.isGenerator;
      return at && isGenerator
        ? yieldedValues(evaluator, at, evaluator.frames.of(at, ref, frame))
        : [];
    });
}

/** `for x in (a, b)` gives each item; of another iterable nothing is known. */
function elementValues(
  evaluator: Evaluator,
  module: Module,
  binding: Binding,
  frame: Frame | null,
): readonly Value[] {
  if (binding.value.kind !== "element") return [];
  const yielded = generatedValues(evaluator, module, binding.value.of, frame);
  if (yielded.length > 0) return yielded;
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
