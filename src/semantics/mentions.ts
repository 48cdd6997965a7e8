import type { Expression } from "../syntax/expression.ts";
import type { BoundValue, Scope } from "../syntax/module-facts.ts";
import { pathsIn } from "../syntax/names-in.ts";
import type { Module } from "./module.ts";

/**
 * The dotted names that each top-level name of a module speaks of, in its value or anywhere in its body: `a.b` of
 * `a.b()`. What the module's own statements speak of stands under `MODULE_BODY`.
 */
export type Mentions = ReadonlyMap<string, ReadonlySet<string>>;

/** No name of Python. */
export const MODULE_BODY = "";

const known = new WeakMap<Module, Mentions>();

export function mentionsOf(module: Module): Mentions {
  const mentions = known.get(module) ?? readMentions(module);
  known.set(module, mentions);
  return mentions;
}

function readMentions(module: Module): Mentions {
  const { bindings, calls, results, scopes, stores } = module.facts;
  const mentions = new Map<string, Set<string>>();
  const owners = scopes.map((_, index) => topLevelNameOf(module, index));
  const mention = (owner: string, expression: Expression): void => {
    const paths = mentions.get(owner) ?? new Set();
    mentions.set(owner, paths);
    for (const path of pathsIn(expression)) paths.add(path);
  };
  const callNames = (owner: string, expression: Expression): void => {
    mention(owner, expression);
    if (expression.kind === "call") {
      const { callee, arguments: given } = module.call(expression.call);
      callNames(owner, callee);
      for (const { value } of given) callNames(owner, value);
    }
    if (expression.kind === "attribute") callNames(owner, expression.object);
  };

  for (const { name, scope, within, value } of bindings) {
    for (const expression of expressionsOf(value)) {
      if (scope === 0) callNames(name, expression);
      mention(owners[within] ?? MODULE_BODY, expression);
    }
  }
  for (const { callee, arguments: given, within } of calls) {
    const owner = owners[within] ?? MODULE_BODY;
    mention(owner, callee);
    for (const { value } of given) mention(owner, value);
  }
  for (const { value, within } of results) {
    mention(owners[within] ?? MODULE_BODY, value);
  }
  for (const { value, within } of stores) {
    mention(owners[within] ?? MODULE_BODY, value);
  }
  scopes.forEach((scope, index) => {
    const owner = owners[index] ?? MODULE_BODY;
    for (const expression of headerOf(scope)) callNames(owner, expression);
  });
  return mentions;
}

/** The name of the top-level function or class around a scope; `MODULE_BODY` for a scope in none. */
export function topLevelNameOf(module: Module, scope: number): string {
  let owner = MODULE_BODY;
  for (let index: number | null = scope; index !== null;) {
    const current: Scope = module.scope(index);
    if (current.kind === "function" || current.kind === "class") {
      owner = current.name;
    }
    index = current.parent;
  }
  return owner;
}

function headerOf(scope: Scope): readonly Expression[] {
  switch (scope.kind) {
    case "class":
      return [...scope.bases, ...scope.decorators];
    case "function":
      return [
        ...scope.decorators,
        ...scope.parameters.flatMap((parameter) => [
          ...(parameter.default ? [parameter.default] : []),
          ...(parameter.annotation ? [parameter.annotation] : []),
        ]),
      ];
    default:
      return [];
  }
}

function expressionsOf(value: BoundValue): readonly Expression[] {
  switch (value.kind) {
    case "expression":
      return value.annotation ? [value.value, value.annotation] : [value.value];
    case "annotation":
      return [value.annotation];
    case "item":
    case "element":
      return [value.of];
    case "part":
      return expressionsOf(value.of);
    case "with":
      return [value.manager];
    default:
      return [];
  }
}
