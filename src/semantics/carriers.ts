import type { Binding } from "../syntax/module-facts.ts";
import { lineageOf } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import { returnedValues } from "./functions.ts";
import { mentionsOf } from "./mentions.ts";
import type { Module } from "./module.ts";
import { definitionsAtEnd } from "./reaching.ts";
import { bindingValues } from "./binding-values.ts";
import type { ScopeRef, Value } from "./value.ts";

/**
 * What other files get with a name: a client of a blocking API (or what makes or holds one), or code that
 * calls one.
 */
export type Carried = "client" | "code";

/** The names of each module, by its path, that carry something. */
export type Carriers = ReadonlyMap<string, ReadonlyMap<string, Carried>>;

/** The top-level names of a module that carry something, given what those of other modules carry. */
export function carriedBy(
  evaluator: Evaluator,
  module: Module,
  others: Carriers,
): ReadonlyMap<string, Carried> {
  const imported = new Map<string, Carried>();
  for (const binding of module.facts.bindings) {
    const carried = carriedByImport(evaluator, module, binding, others);
    if (carried !== null) imported.set(binding.name, carried);
  }
  const carried = new Map<string, Carried>();
  if (imported.size === 0) return carried;
  for (const [name, kind] of imported) {
    if (module.bindingsOf(0, name).length > 0) carried.set(name, kind);
  }
  const mentions = mentionsOf(module);
  const known = new Map(imported);
  for (let grew = true; grew;) {
    grew = false;
    for (const [name, spokenOf] of mentions) {
      if (known.has(name) || ![...spokenOf].some((word) => known.has(word))) {
        continue;
      }
      const kind = holdsClient(evaluator, module, name) ? "client" : "code";
      known.set(name, kind);
      carried.set(name, kind);
      grew = true;
    }
  }
  return carried;
}

function carriedByImport(
  evaluator: Evaluator,
  module: Module,
  { value }: Binding,
  others: Carriers,
): Carried | null {
  if (value.kind !== "import" && value.kind !== "import-from") return null;
  const located = evaluator.map.locate(module.path, value.module);
  if (located.kind === "unknown") return null;
  const name = value.kind === "import-from" ? value.name : null;
  if (located.kind === "external") {
    const path = name === null ? value.module : `${value.module}.${name}`;
    const leads = evaluator.catalog.leadsToApi(
      name === "*" ? value.module : path,
    );
    return leads ? "client" : null;
  }
  const own = located.path === null ? undefined : others.get(located.path);
  if (name === null) return strongest(own);
  if (name === "*") return strongest(own);
  const submodule =
    located.folder === null
      ? null
      : evaluator.map.submodule(located.folder, name);
  return (
    own?.get(name) ??
    (submodule?.path ? strongest(others.get(submodule.path)) : null)
  );
}

function strongest(
  carried: ReadonlyMap<string, Carried> | undefined,
): Carried | null {
  const kinds = new Set(carried?.values());
  return kinds.has("client") ? "client" : kinds.has("code") ? "code" : null;
}

/** Whether a top-level name stands for a client of a blocking API, or for what makes or holds one. */
function holdsClient(
  evaluator: Evaluator,
  module: Module,
  name: string,
): boolean {
  const bindings = module.bindingsOf(0, name);
  return definitionsAtEnd(module, bindings, 0)
    .flatMap(({ binding }) => bindingValues(evaluator, module, binding, null))
    .some((value) => {
      switch (value.kind) {
        case "function":
          return returnedValues(evaluator, value.at, null).some((result) =>
            isClient(evaluator, result),
          );
        case "class":
          return isClientClass(evaluator, value.at);
        default:
          return isClient(evaluator, value);
      }
    });
}

function isClient(evaluator: Evaluator, value: Value): boolean {
  switch (value.kind) {
    case "api":
      return (
        !value.path.startsWith("builtins.") &&
        evaluator.catalog.leadsToApi(value.path)
      );
    case "partial":
      return isClient(evaluator, value.callee);
    case "class":
      return isClientClass(evaluator, value.at);
    case "instance":
      return isClientClass(evaluator, value.of);
    default:
      return false;
  }
}

/** Whether a class derives from a client, or its methods keep one in an attribute. */
function isClientClass(evaluator: Evaluator, at: ScopeRef): boolean {
  const { classes, libraries } = lineageOf(evaluator, at);
  if (libraries.some(evaluator.catalog.leadsToApi)) return true;
  return classes.some((owner) => {
    const module = evaluator.module(owner.module);
    return module.facts.stores.some(
      ({ value, within }) =>
        module.scope(within).parent === owner.scope &&
        evaluator
          .valuesOf(module, value, null)
          .some((kept) => kept.kind === "api" && isClient(evaluator, kept)),
    );
  });
}
