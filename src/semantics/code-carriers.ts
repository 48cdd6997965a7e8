import { lastName, type Expression } from "../syntax/expression.ts";
import type { Scope } from "../syntax/module-facts.ts";
import { namesIn } from "../syntax/names-in.ts";
import { together, type Carried, type Carriers } from "./carried.ts";
import { carriedByImport } from "./imported-carriers.ts";
import type { Mentions } from "./mentions.ts";
import type { Module } from "./module.ts";
import type { ModuleMap } from "./module-map.ts";

/**
 * The top-level names of a module through which the code of some of its functions can be reached, or that of
 * functions in other modules. By names alone, so it takes in more than can happen.
 * @param start functions, by scope, to which ways are looked for
 */
export function codeOf(
  module: Module,
  mentions: Mentions,
  map: ModuleMap,
  start: ReadonlySet<number>,
  others: Carriers,
): ReadonlyMap<string, Carried> {
  const words = new Set<string>();
  const taken = new Map<string, Carried>();
  for (const binding of module.facts.bindings) {
    const carried = carriedByImport(module, binding, map, others);
    if (carried === undefined) continue;
    taken.set(binding.name, together(taken.get(binding.name), carried));
    words.add(binding.name);
    for (const word of carried ?? []) words.add(word);
  }
  const reaching = reachingFunctions(module, words, start);
  const names = new Map<string, Carried>();
  const add = (name: string, carried: Carried): void => {
    names.set(name, together(names.get(name), carried));
  };
  for (const [name, carried] of taken) {
    if (module.bindingsOf(0, name).length > 0) add(name, carried);
  }
  for (const scope of reaching) {
    const owner = ownerOf(module, scope);
    if (owner)
      add(owner.name, owner.method === null ? null : new Set([owner.method]));
  }
  passOn(mentions, names, taken);
  // Where its routers are registered, the rest of the URL stands.
  for (const name of routersOf(module, reaching)) add(name, new Set());
  return names;
}

/** The functions that call something under one of the words, or hand it on; each adds a word of its own. */
function reachingFunctions(
  module: Module,
  words: Set<string>,
  start: ReadonlySet<number>,
): ReadonlySet<number> {
  const reaching = new Set<number>();
  const reach = (scope: number): void => {
    if (reaching.has(scope)) return;
    reaching.add(scope);
    const name = module.functionScope(scope)?.name ?? "";
    const owner = module.scope(module.scope(scope).parent ?? 0);
    words.add(
      name === "__init__" && owner.kind === "class" ? owner.name : name,
    );
  };
  for (const scope of start) reach(scope);
  for (let before = -1; before < reaching.size;) {
    before = reaching.size;
    for (const { callee, arguments: given, within } of module.facts.calls) {
      const around = functionAround(module, within);
      if (around === null || reaching.has(around)) continue;
      const isReached =
        words.has(lastName(callee)) ||
        given.some(({ value }) => words.has(lastName(value)));
      if (isReached) reach(around);
    }
  }
  return reaching;
}

/** The nearest function around a scope, itself included: lambdas and comprehensions count as part of it. */
function functionAround(module: Module, scope: number): number | null {
  for (let index: number | null = scope; index !== null;) {
    const current: Scope = module.scope(index);
    if (current.kind === "function") return index;
    index = current.parent;
  }
  return null;
}

/** The top-level name that holds a function, and the method's name where it is a class. */
function ownerOf(
  module: Module,
  scope: number,
): { readonly name: string; readonly method: string | null } | null {
  let method: string | null = null;
  let owner: { name: string; method: string | null } | null = null;
  for (let index: number | null = scope; index !== null;) {
    const current: Scope = module.scope(index);
    if (current.kind === "function") {
      method = current.name;
      owner = { name: current.name, method: null };
    }
    if (current.kind === "class") {
      owner = {
        name: current.name,
        method: method === "__init__" ? null : method,
      };
    }
    index = current.parent;
  }
  return owner;
}

/** What stands for, holds or gives out something that carries carries it on: `prices = PriceClient()`. */
function passOn(
  mentions: Mentions,
  names: Map<string, Carried>,
  taken: ReadonlyMap<string, Carried>,
): void {
  for (let grew = true; grew;) {
    grew = false;
    for (const [name, spokenOf] of mentions) {
      if (names.get(name) === null) continue;
      for (const word of spokenOf) {
        const carried = names.get(word) ?? taken.get(word);
        if (!carried || carried.size === 0) continue;
        const before = names.get(name)?.size ?? 0;
        const after = together(names.get(name), carried);
        if (after === null || after.size === before) continue;
        names.set(name, after);
        grew = true;
      }
    }
  }
}

/** `bp` of `@bp.route("/")` on a function that is reached. */
function routersOf(
  module: Module,
  reaching: ReadonlySet<number>,
): ReadonlySet<string> {
  return new Set(
    [...reaching].flatMap((scope) =>
      (module.functionScope(scope)?.decorators ?? []).flatMap((decorator) =>
        rootsOf(module, decorator),
      ),
    ),
  );
}

function rootsOf(module: Module, decorator: Expression): readonly string[] {
  return decorator.kind === "call"
    ? rootsOf(module, module.call(decorator.call).callee)
    : namesIn(decorator);
}
