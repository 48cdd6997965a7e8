import type { Expression } from "../syntax/expression.ts";
import type { Binding } from "../syntax/module-facts.ts";
import { rootOf } from "../syntax/names-in.ts";
import { bindingValues } from "./binding-values.ts";
import {
  gather,
  type Carried,
  type Carriers,
  type Gathered,
} from "./carried.ts";
import { computesAttributes, lineageOf } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import { returnedValues } from "./functions.ts";
import { carriedByImport } from "./imported-carriers.ts";
import { mentionsOf } from "./mentions.ts";
import type { Module } from "./module.ts";
import { definitionsAtEnd } from "./reaching.ts";
import type { ScopeRef, Value } from "./value.ts";

/**
 * The top-level names of a module that stand for a client of a blocking API, or for what makes or holds one, given
 * those of other modules.
 */
export function clientsOf(
  evaluator: Evaluator,
  module: Module,
  others: Carriers,
): ReadonlyMap<string, Carried> {
  const known = new Map<string, Carried>();
  for (const binding of module.facts.bindings) {
    const carried = leadsToClient(evaluator, module, binding)
      ? null
      : carriedByImport(module, binding, evaluator.map, others);
    if (carried !== undefined) known.set(binding.name, carried);
  }
  const clients = new Map<string, Carried>();
  if (known.size === 0) return clients;
  for (const [name, carried] of known) {
    if (module.bindingsOf(0, name).length > 0) clients.set(name, carried);
  }
  const unsettled = new Map(
    [...mentionsOf(module)].filter(([name]) => !known.has(name)),
  );
  for (let grew = true; grew;) {
    grew = false;
    for (const [name, paths] of unsettled) {
      if (![...paths].some((path) => known.has(rootOf(path)))) continue;
      unsettled.delete(name);
      const held = heldBy(evaluator, module, name);
      if (held === undefined) continue;
      known.set(name, held);
      clients.set(name, held);
      grew = true;
    }
  }
  return clients;
}

/** Whether an import takes a library's client, or the way to one. */
function leadsToClient(
  { map, catalog }: Evaluator,
  module: Module,
  { value }: Binding,
): boolean {
  if (value.kind !== "import" && value.kind !== "import-from") return false;
  if (map.locate(module.path, value.module).kind !== "external") return false;
  const isWhole = value.kind === "import" || value.name === "*";
  return catalog.leadsToApi(
    isWhole ? value.module : `${value.module}.${value.name}`,
  );
}

/** What a top-level name's values hold of clients; undefined for none. */
function heldBy(
  evaluator: Evaluator,
  module: Module,
  name: string,
): Carried | undefined {
  const held: Gathered = new Map();
  const bindings = module.bindingsOf(0, name);
  const values = definitionsAtEnd(module, bindings, 0)
    .flatMap(({ binding }) => bindingValues(evaluator, module, binding, null))
    .flatMap((value) =>
      value.kind === "function"
        ? returnedValues(evaluator, value.at, null)
        : [value],
    );
  for (const value of values) {
    const carried = heldByValue(evaluator, value);
    if (carried !== undefined) gather(held, name, carried);
  }
  return held.get(name);
}

function heldByValue(evaluator: Evaluator, value: Value): Carried | undefined {
  switch (value.kind) {
    case "api":
      return isClient(evaluator, value.path) ? null : undefined;
    case "partial":
      return heldByValue(evaluator, value.callee);
    case "class":
      return heldByClass(evaluator, value.at);
    case "instance":
      return heldByClass(evaluator, value.of);
    default:
      return undefined;
  }
}

function isClient({ catalog }: Evaluator, path: string): boolean {
  return !path.startsWith("builtins.") && catalog.leadsToApi(path);
}

/** A class that derives from a client; or the attributes in which its body or its methods keep one. */
function heldByClass(evaluator: Evaluator, at: ScopeRef): Carried | undefined {
  const { classes, libraries } = lineageOf(evaluator, at);
  if (libraries.some(evaluator.catalog.leadsToApi)) return null;
  const attributes = classes.flatMap((owner) => {
    const module = evaluator.module(owner.module);
    const { bindings, stores } = module.facts;
    const keeps = (value: Expression): boolean =>
      evaluator
        .valuesOf(module, value, null)
        .some((kept) => kept.kind === "api" && isClient(evaluator, kept.path));
    return [
      ...bindings.flatMap(({ name, scope, value }) =>
        scope === owner.scope &&
        value.kind === "expression" &&
        keeps(value.value)
          ? [name]
          : [],
      ),
      ...stores.flatMap(({ value, within, place }) =>
        place.kind === "attribute" &&
        module.scope(within).parent === owner.scope &&
        keeps(value)
          ? [place.name]
          : [],
      ),
    ];
  });
  if (attributes.length === 0) return undefined;
  return computesAttributes(evaluator, at) ? null : new Set(attributes);
}
