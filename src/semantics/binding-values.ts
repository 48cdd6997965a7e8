import type { Catalog } from "../catalog/catalog.ts";
import { isGrpcModule } from "../catalog/grpc-modules.ts";
import type { Expression } from "../syntax/expression.ts";
import type { Binding } from "../syntax/module-facts.ts";
import { annotatedValues } from "./annotations.ts";
import { contentsOf } from "./collections.ts";
import { decoratedValues } from "./decorators.ts";
import { elementsOf, nthItem, pairedElements } from "./elements.ts";
import type { Evaluator } from "./evaluator.ts";
import { valuesInRound, type Frame } from "./frame.ts";
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
  const inRound = valuesInRound(frame, binding);
  if (inRound !== null) return inRound;
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
      return contentsOf(evaluator.valuesOf(module, value.of, frame), (whole) =>
        nthItem(evaluator, whole, value.index),
      );
    case "element":
      return elementsOf(evaluator, module, value.of, frame);
    case "part":
      return partValues(evaluator, module, binding, value, frame);
    case "with":
      return enteredValues(evaluator, module, value.manager, frame);
    case "caught":
      return evaluator.program === null
        ? [unknown("an exception")]
        : caughtValues(evaluator, module, value.classes);
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

/** In a whole program, an object of each class that `except` names. */
function caughtValues(
  evaluator: Evaluator,
  module: Module,
  classes: Expression,
): readonly Value[] {
  const named = classes.kind === "sequence" ? classes.items : [classes];
  return named.flatMap((one) => annotatedValues(evaluator, module, one));
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
      return isGrpcModule(name)
        ? [generated(name)]
        : [unknown(located.because)];
  }
}

/** What is generated when the project is built, and stands in no repository: its names alone tell what it is. */
function generated(path: string): Value {
  return api(path.replace(/^\.+/, ""));
}

/** What `from module import name` gives. */
function importedName(
  evaluator: Evaluator,
  from: Module,
  module: string,
  name: string,
): readonly Value[] {
  const values = importedModule(evaluator, from, module).flatMap((value) => {
    switch (value.kind) {
      case "module":
        // A folder without `__init__.py` may be a library's namespace, too.
        return value.path === null && !isSubmodule(evaluator, value, name)
          ? libraryMember(module, name)
          : memberOfModule(evaluator, value, name);
      case "api":
        return [api(`${value.path}.${name}`)];
      default:
        return [value];
    }
  });
  return isGrpcModule(name) && values.every(({ kind }) => kind === "unknown")
    ? [generated(`${module}.${name}`)]
    : values;
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

/** The n-th item of what a whole target gets: `for a, b in …`, `a, (b, c) = …`. */
function partValues(
  evaluator: Evaluator,
  module: Module,
  binding: Binding,
  { of, index }: Extract<Binding["value"], { kind: "part" }>,
  frame: Frame | null,
): readonly Value[] {
  const paired =
    of.kind === "element"
      ? pairedElements(evaluator, module, of.of, index, frame)
      : null;
  return (
    paired ??
    contentsOf(
      bindingValues(evaluator, module, { ...binding, value: of }, frame),
      (whole) => nthItem(evaluator, whole, index),
    )
  );
}

/** The annotation counts where the value says nothing: `session: requests.Session = None`. */
export function declaredOr(
  { catalog }: Evaluator,
  values: readonly Value[],
  declared: readonly Value[],
): readonly Value[] {
  if (declared.length === 0) return values;
  if (values.every((value) => saysNothing(catalog, value))) {
    return [...values, ...declared];
  }
  // What is in a list may be known by its annotation alone.
  const promised = declared.filter(({ kind }) => kind === "collection");
  return promised.length > 0 ? [...values, ...promised] : values;
}

/** Not known, None, or made by a library that the catalog says nothing of, e.g. `dataclasses.field()`. */
function saysNothing(catalog: Catalog, value: Value): boolean {
  return (
    value.kind === "unknown" ||
    value.kind === "collection" ||
    isNone(value) ||
    (value.kind === "api" && !catalog.leadsToApi(value.path))
  );
}

function api(path: string): Value {
  return { kind: "api", path, origin: null, subclass: null };
}
