import {
  dottedName,
  lastName,
  type Expression,
} from "../../syntax/expression.ts";
import type { Call } from "../../syntax/module-facts.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Module } from "../module.ts";
import type { ScopeRef } from "../value.ts";
import { formOf, type Decorated } from "./decorated.ts";
import { routersOf, servedByImports, type Served } from "./framework.ts";
import { handlersOf } from "./handlers.ts";
import type { RouteEntry } from "./route-entry.ts";

/** A function that runs inside of requests by its decorator: `@app.before_request`, `@app.errorhandler(404)`. */
export function hookOfDecorator(
  evaluator: Evaluator,
  module: Module,
  { decorator, at, scope }: Decorated,
): readonly RouteEntry[] {
  const named =
    decorator.kind === "call" ? module.call(decorator.call).callee : decorator;
  const served = servedOn(evaluator, module, named);
  return scope.kind === "function" && served !== null
    ? [hookEntry(evaluator, lastName(named), at, served)]
    : [];
}

/** Functions that a call makes run inside of requests: `app.before_request(load_user)`. */
export function hooksOfRegistration(
  evaluator: Evaluator,
  module: Module,
  call: Call,
): readonly RouteEntry[] {
  const name = lastName(call.callee);
  const served = servedOn(evaluator, module, call.callee);
  const given = call.arguments[name === "register_error_handler" ? 1 : 0];
  if (served === null || given?.kind !== "positional") return [];
  return handlersOf(evaluator, module, given.value).map(({ at }) =>
    hookEntry(evaluator, name, at, served),
  );
}

export function hookEntry(
  evaluator: Evaluator,
  name: string,
  at: ScopeRef,
  served: Served,
): RouteEntry {
  return {
    kind: "hook",
    at,
    methods: [],
    path: name,
    enters: [at],
    served,
    form: formOf(evaluator, at),
  };
}

/** How the object is served on which a hook is set; null for an object that is known to be another. */
function servedOn(
  evaluator: Evaluator,
  module: Module,
  named: Expression,
): Served | null {
  if (named.kind === "name")
    return named.name === "after_this_request" ? "wsgi" : null;
  if (named.kind !== "attribute") return null;
  // `@flask.after_this_request`
  if (dottedName(named.object) === "flask") return "wsgi";
  const values = evaluator.valuesOf(module, named.object, null);
  const { routers, known } = routersOf(evaluator, values);
  if (routers[0]) return routers[0].served;
  if (known) return null;
  const served = servedByImports(module);
  return served === "neither" ? null : served;
}
