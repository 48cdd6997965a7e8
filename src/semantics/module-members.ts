import type { Binding } from "../syntax/module-facts.ts";
import { bindingValues } from "./binding-values.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Module } from "./module.ts";
import type { ProjectModule } from "./module-map.ts";
import { definitionsAtEnd } from "./reaching.ts";
import { unknown, type Value } from "./value.ts";

/** What `module.name` and `from module import name` give: a name of the module, else a submodule. */
export function memberOfModule(
  evaluator: Evaluator,
  at: ProjectModule,
  name: string,
): readonly Value[] {
  const submodule = at.folder && evaluator.map.submodule(at.folder, name);
  const module = at.path === null ? null : evaluator.module(at.path);
  const own = module?.bindingsOf(0, name) ?? [];
  if (module && own.length > 0) {
    if (
      submodule &&
      own.every((binding) => isItself(evaluator, module, binding))
    ) {
      return [submodule];
    }
    return definitionsAtEnd(module, own, 0).flatMap(({ binding }) =>
      bindingValues(evaluator, module, binding, null),
    );
  }
  if (submodule) return [submodule];
  const starred = module ? starredValues(evaluator, module, name) : [];
  return starred.length > 0
    ? starred
    : [unknown(`\`${name}\` is bound nowhere in its module`)];
}

/** `from . import name` or `from package import name` in the package's own file: the submodule, not a name of the file. */
function isItself(
  { map }: Evaluator,
  module: Module,
  { value, name }: Binding,
): boolean {
  if (value.kind !== "import-from" || value.name !== name) return false;
  const from = map.locate(module.path, value.module);
  return from.kind === "module" && from.path === module.path;
}

/** What a name is that a module has only from `from … import *`; empty where no star brings it. */
export function starredValues(
  evaluator: Evaluator,
  module: Module,
  name: string,
): readonly Value[] {
  return module.bindingsOf(0, "*").flatMap((star) =>
    evaluator.settle(evaluator.starNames.of(star, name), () => {
      const { value } = star;
      if (value.kind !== "import-from") return [];
      const located = evaluator.map.locate(module.path, value.module);
      switch (located.kind) {
        case "external":
          return value.module.startsWith(".")
            ? [unknown(`imported from \`${value.module}\``)]
            : [
                {
                  kind: "api",
                  path: `${value.module}.${name}`,
                  origin: null,
                  subclass: null,
                },
              ];
        case "unknown":
          return [unknown(located.because)];
        case "module":
          return located.path !== null &&
            exports(evaluator.module(located.path), name)
            ? memberOfModule(evaluator, located, name).filter(
                ({ kind }) => kind !== "unknown",
              )
            : [];
      }
    }),
  );
}

/** Whether `import *` takes the name: what `__all__` lists, else whatever has no underscore in front. */
function exports(module: Module, name: string): boolean {
  const listed = module.bindingsOf(0, "__all__").flatMap(({ value }) => {
    const list = value.kind === "expression" ? value.value : null;
    return list?.kind === "sequence" ? [list.items] : [];
  });
  const isKnown =
    listed.length > 0 &&
    listed.length === module.bindingsOf(0, "__all__").length;
  if (!isKnown) return !name.startsWith("_");
  return listed.some((items) =>
    items.some((item) => item.kind === "string" && item.value === name),
  );
}
