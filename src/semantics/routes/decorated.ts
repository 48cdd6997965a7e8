import type { Expression } from "../../syntax/expression.ts";
import type { Call, Scope } from "../../syntax/module-facts.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Module } from "../module.ts";
import type { ScopeRef } from "../value.ts";
import { exposedIn } from "./exposed.ts";
import { routersOf, servedByImports, type Router } from "./framework.ts";
import { handlersOfClass, type Answer, type Handler } from "./handlers.ts";
import type { PrefixesOf } from "./mounts.ts";
import { methodsOf, argumentOf, urlText } from "./route-arguments.ts";
import { COMPUTED, type RouteEntry } from "./route-entry.ts";

/** A decorator with the function or class that it stands on. */
export interface Decorated {
  readonly decorator: Expression;
  readonly at: ScopeRef;
  readonly scope: Exclude<
    Scope,
    { kind: "module" | "lambda" | "comprehension" }
  >;
}

/** Every decorator of a module's functions and classes, by where it ends. */
export function decoratedIn(module: Module): ReadonlyMap<number, Decorated> {
  return new Map(
    module.facts.scopes.flatMap((scope, index) =>
      scope.kind === "function" || scope.kind === "class"
        ? scope.decorators.map((decorator) => [
            decorator.span.end,
            { decorator, at: { module: module.path, scope: index }, scope },
          ])
        : [],
    ),
  );
}

/** The routes that a decorator on a router declares: `@app.route("/")`, `@bp.get("/")`, `@expose("/")`. */
export function routesOfDecorator(
  evaluator: Evaluator,
  module: Module,
  { decorator, at, scope }: Decorated,
  prefixesOf: PrefixesOf,
): readonly RouteEntry[] {
  if (decorator.kind !== "call") return [];
  const call = module.call(decorator.call);
  const { callee } = call;
  if (callee.kind !== "attribute" && callee.kind !== "name") return [];
  const rule = ruleOf(evaluator, module, call);
  const routers = routersFor(evaluator, module, call, rule);
  if (routers.length === 0) return [];
  if (rule === null && isForwarded(module, call)) return [];

  const prefixes = [...new Set(routers.flatMap(prefixesOf))];
  const answers =
    callee.name.startsWith("expose") && scope.kind === "function"
      ? exposedIn(evaluator, module, at)
      : handlersAt(evaluator, at, scope).flatMap((handler) =>
          prefixes.map((prefix): Answer => ({ prefix, handler })),
        );
  const declared =
    verbOf(callee.name) ?? methodsOf(evaluator, module, call) ?? null;
  const served = routers[0]?.served ?? "wsgi";
  return answers.map(({ prefix, handler }) => ({
    kind: "route" as const,
    at: handler.at,
    methods: handler.methods ?? declared ?? ["GET"],
    path: prefix + (rule ?? COMPUTED),
    enters: handler.enters,
    served,
    form: formOf(evaluator, handler.at),
  }));
}

function handlersAt(
  evaluator: Evaluator,
  at: ScopeRef,
  scope: Decorated["scope"],
): readonly Handler[] {
  return scope.kind === "class"
    ? handlersOfClass(evaluator, at)
    : [{ at, enters: [at], methods: null }];
}

export function formOf(evaluator: Evaluator, at: ScopeRef): "plain" | "async" {
  const scope = evaluator.module(at.module).functionScope(at.scope);
  return scope?.isAsync ? "async" : "plain";
}

function ruleOf(
  evaluator: Evaluator,
  module: Module,
  call: Call,
): string | null {
  for (const name of ["rule", "path", "url"]) {
    const text = urlText(evaluator, module, argumentOf(call, 0, name));
    if (text !== null) return text;
  }
  return null;
}

/**
 * The routers that a decorator stands on. One that is not known counts by the shape of the decorator:
 * `route` with any rule, a verb with a rule that is a URL, and where nothing else is imported whose
 * decorators look so.
 */
function routersFor(
  evaluator: Evaluator,
  module: Module,
  { callee }: Call,
  rule: string | null,
): readonly Router[] {
  if (callee.kind === "name") {
    // `from flask_appbuilder import expose`, `from bottle import route`
    const values = evaluator.valuesOf(module, callee, null);
    const isKnown = values.some(({ kind }) =>
      ["api", "function", "unknown"].includes(kind),
    );
    // What a class exposes stands behind its prefix, with a slash or without.
    const isExposed = values.some(
      (value) =>
        value.kind === "api" && /^flask_\w+\b.*\.expose$/.test(value.path),
    );
    return isKnown && rule !== null && (isExposed || isUrl(rule))
      ? [{ served: "wsgi", origin: null }]
      : [];
  }
  if (callee.kind !== "attribute") return [];
  const values = evaluator.valuesOf(module, callee.object, null);
  const { routers, known } = routersOf(evaluator, values);
  if (routers.length > 0 || known) return routers;
  const served = servedByImports(module);
  if (served === "neither" || rule === null || !isUrl(rule)) return [];
  return [{ served, origin: null }];
}

function isUrl(rule: string): boolean {
  return rule === "" || rule.startsWith("/") || rule.startsWith(COMPUTED);
}

/** The verbs of a shortcut; null for a decorator that takes them as an argument. */
function verbOf(name: string): readonly string[] | null {
  switch (name) {
    case "get":
    case "post":
    case "put":
    case "delete":
    case "patch":
    case "head":
    case "options":
      return [name.toUpperCase()];
    case "websocket":
    case "websocket_route":
      return ["WEBSOCKET"];
    default:
      return null;
  }
}

/** Inside of a decorator of the project: its rule is what that is given, and so are its routes. */
export function isForwarded(module: Module, call: Call): boolean {
  const rule = argumentOf(call, 0, "rule");
  const around = module.functionAt(call.span.start);
  if (around === null) return false;
  return (
    call.arguments.some(({ kind }) => kind === "spread") ||
    (rule?.kind === "name" && isParameterAround(module, around, rule.name))
  );
}

function isParameterAround(
  module: Module,
  { scope }: ScopeRef,
  name: string,
): boolean {
  for (let index: number | null = scope; index !== null;) {
    const around = module.scope(index);
    if (
      around.kind === "function" &&
      around.parameters.some((parameter) => parameter.name === name)
    ) {
      return true;
    }
    index = around.parent;
  }
  return false;
}
