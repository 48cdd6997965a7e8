import { lastName, type Expression } from "../syntax/expression.ts";
import type { Scope } from "../syntax/module-facts.ts";
import { namesIn, rootOf } from "../syntax/names-in.ts";
import {
  gather,
  type Carried,
  type Carriers,
  type Gathered,
} from "./carried.ts";
import { append } from "../text/group-by.ts";
import { carriedByImport } from "./imported-carriers.ts";
import { MODULE_BODY, mentionsOf, type Mentions } from "./mentions.ts";
import type { Module } from "./module.ts";
import type { ModuleMap } from "./module-map.ts";

/**
 * The top-level names of a module through which the code of some of its functions can be reached, or that of
 * functions in other modules. By names alone, so it takes in more than can happen.
 * @param start functions, by scope, to which ways are looked for
 */
export function codeOf(
  module: Module,
  map: ModuleMap,
  start: ReadonlySet<number>,
  others: Carriers,
): ReadonlyMap<string, Carried> {
  const words = new Set<string>();
  const taken: Gathered = new Map();
  for (const binding of module.facts.bindings) {
    const carried = carriedByImport(module, binding, map, others);
    if (carried === undefined) continue;
    gather(taken, binding.name, carried);
    words.add(binding.name);
    for (const word of carried ?? []) words.add(word);
  }
  const names: Gathered = new Map();
  if (taken.size === 0 && start.size === 0) return names;
  const reaching = reachingFunctions(module, words, start);
  for (const [name, carried] of taken) {
    if (module.bindingsOf(0, name).length > 0) gather(names, name, carried);
  }
  for (const scope of reaching) {
    const owner = ownerOf(module, scope);
    if (owner === null) continue;
    const { name, method } = owner;
    gather(names, name, method === null ? null : new Set([method]));
  }
  passOn(mentionsOf(module), names, taken);
  // Where its routers are registered, the rest of the URL stands.
  for (const name of routersOf(module, reaching)) {
    gather(names, name, new Set());
  }
  return names;
}

/** The functions that call something under one of the words, or hand it on; each adds a word of its own. */
function reachingFunctions(
  module: Module,
  words: ReadonlySet<string>,
  start: ReadonlySet<number>,
): ReadonlySet<number> {
  const speakers = speakersOf(module);
  const reaching = new Set(start);
  const waiting = [
    ...words,
    ...[...start].map((scope) => wordFor(module, scope)),
  ];
  const seen = new Set<string>();
  for (let word = waiting.pop(); word !== undefined; word = waiting.pop()) {
    if (seen.has(word)) continue;
    seen.add(word);
    for (const scope of speakers.get(word) ?? []) {
      if (reaching.has(scope)) continue;
      reaching.add(scope);
      waiting.push(wordFor(module, scope));
    }
  }
  return reaching;
}

/** The word by which a function is called: its class's for `__init__`, that of the function around for a lambda without a name. */
function wordFor(module: Module, scope: number): string {
  const { kind, parent } = module.scope(scope);
  if (kind === "lambda") {
    const name = nameOfLambda(module, scope);
    const around = functionAround(module, parent ?? 0);
    return name ?? (around === null ? "" : wordFor(module, around));
  }
  const name = module.functionScope(scope)?.name ?? "";
  const owner = module.scope(module.scope(scope).parent ?? 0);
  return name === "__init__" && owner.kind === "class" ? owner.name : name;
}

const knownSpeakers = new WeakMap<
  Module,
  ReadonlyMap<string, ReadonlySet<number>>
>();

/** For each word, the functions that call something under it, or hand it on. */
function speakersOf(module: Module): ReadonlyMap<string, ReadonlySet<number>> {
  const known = knownSpeakers.get(module);
  if (known !== undefined) return known;
  const speakers = new Map<string, Set<number>>();
  for (const { callee, arguments: given, within } of module.facts.calls) {
    const around = functionAround(module, within);
    if (around === null) continue;
    for (const expression of [callee, ...given.map(({ value }) => value)]) {
      const word = lastName(expression);
      speakers.set(word, (speakers.get(word) ?? new Set()).add(around));
    }
  }
  speakers.delete("");
  knownSpeakers.set(module, speakers);
  return speakers;
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
    if (current.kind === "lambda" && current.parent === 0) {
      const name = nameOfLambda(module, index);
      if (name !== null) owner = { name, method: null };
    }
    index = current.parent;
  }
  return owner;
}

/** `get` of `get = lambda url: …`; null for a lambda that is no variable's value. */
function nameOfLambda(module: Module, scope: number): string | null {
  const { body, parent } = module.scope(scope);
  const binding = module.facts.bindings.find(
    ({ value, within }) =>
      within === parent &&
      value.kind === "expression" &&
      value.value.kind === "lambda" &&
      value.value.body.span.start === body.start,
  );
  return binding?.name ?? null;
}

/** What stands for, holds or gives out something that carries carries it on: `prices = PriceClient()`. */
function passOn(mentions: Mentions, names: Gathered, taken: Gathered): void {
  const speakers = new Map<string, string[]>();
  for (const [name, paths] of mentions) {
    if (name === MODULE_BODY) continue;
    for (const root of new Set([...paths].map(rootOf))) {
      append(speakers, root, name);
    }
  }
  const waiting = new Set([...taken.keys(), ...names.keys()]);
  for (const word of waiting) {
    waiting.delete(word);
    const carried = names.get(word) ?? taken.get(word);
    if (!carried || carried.size === 0) continue;
    for (const name of speakers.get(word) ?? []) {
      if (gather(names, name, carried)) waiting.add(name);
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
