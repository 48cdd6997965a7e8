import type { Expression } from "../../syntax/expression.ts";
import type { Call } from "../../syntax/module-facts.ts";
import type { Evaluator } from "../evaluator.ts";
import type { Module } from "../module.ts";
import type { CallRef, ScopeRef, Value } from "../value.ts";

/** A request handler with the URL that reaches it. */
export interface RouteEntry {
  readonly at: ScopeRef;
  readonly methods: readonly string[];
  /** The rule as written, with its blueprint's prefix; `…` where it is computed. */
  readonly path: string;
}

/** Flask's decorators for one verb (flask/sansio/scaffold.py 3.1). */
const VERBS = ["get", "post", "put", "delete", "patch"];

/** Packages whose objects route requests in their own way: not Flask's. */
const OTHER_FRAMEWORKS =
  /^(fastapi|starlette|sanic|aiohttp|falcon|bottle|litestar|quart|django)\b/;

/** The routes that decorators of a module declare, in the order of the text. */
export function routesIn(
  evaluator: Evaluator,
  module: Module,
): readonly RouteEntry[] {
  return module.facts.scopes.flatMap((scope, index) => {
    if (scope.kind !== "function") return [];
    return scope.decorators.flatMap((decorator) => {
      const route = routeOf(evaluator, module, decorator);
      return route
        ? [{ at: { module: module.path, scope: index }, ...route }]
        : [];
    });
  });
}

function routeOf(
  evaluator: Evaluator,
  module: Module,
  decorator: Expression,
): Omit<RouteEntry, "at"> | null {
  if (decorator.kind !== "call") return null;
  const call = module.call(decorator.call);
  if (call.callee.kind !== "attribute") return null;
  const { name, object } = call.callee;
  if (name !== "route" && !VERBS.includes(name)) return null;
  const rule = textArgument(evaluator, module, call, 0, "rule");
  const routers = evaluator.valuesOf(module, object, null);
  if (!isFlaskRouter(module, routers, name, rule)) return null;
  return {
    methods:
      name === "route"
        ? methodsOf(evaluator, module, call)
        : [name.toUpperCase()],
    path: `${prefixOf(evaluator, module, routers)}${rule ?? "…"}`,
  };
}

/**
 * A router of a Flask package; or an object that is not known, by the shape of the decorator: then
 * a verb counts only with a URL rule, and where no other framework is imported.
 */
function isFlaskRouter(
  module: Module,
  routers: readonly Value[],
  name: string,
  rule: string | null,
): boolean {
  const made = routers.filter(
    (value) => value.kind === "api" && value.path.endsWith("()"),
  );
  if (made.length > 0) {
    return made.some(
      (value) =>
        value.kind === "api" && /^(flask|apiflask|connexion)/.test(value.path),
    );
  }
  if (rule === null || importsOtherFramework(module)) return false;
  return name === "route" || rule === "" || rule.startsWith("/");
}

function importsOtherFramework(module: Module): boolean {
  return module.facts.bindings.some(
    ({ value }) =>
      (value.kind === "import" || value.kind === "import-from") &&
      OTHER_FRAMEWORKS.test(value.module),
  );
}

function methodsOf(
  evaluator: Evaluator,
  module: Module,
  call: Call,
): readonly string[] {
  const methods = call.arguments.find(
    (argument) => argument.kind === "keyword" && argument.name === "methods",
  );
  if (methods?.value.kind !== "sequence") return ["GET"];
  return methods.value.items.flatMap((item) =>
    evaluator
      .valuesOf(module, item, null)
      .flatMap((value) =>
        value.kind === "literal" && typeof value.value === "string"
          ? [value.value.toUpperCase()]
          : [],
      ),
  );
}

/** The prefix of the blueprint: the one given where it is registered wins over its own. */
function prefixOf(
  evaluator: Evaluator,
  module: Module,
  routers: readonly Value[],
): string {
  for (const router of routers) {
    if (router.kind !== "api" || router.origin === null) continue;
    const { origin } = router;
    const holder = evaluator.module(origin.module);
    const own = textArgument(
      evaluator,
      holder,
      holder.call(origin.call),
      null,
      "url_prefix",
    );
    return registeredPrefix(evaluator, module, origin) ?? own ?? "";
  }
  return "";
}

function registeredPrefix(
  evaluator: Evaluator,
  module: Module,
  origin: CallRef,
): string | null {
  for (const call of module.facts.calls) {
    const [blueprint] = call.arguments;
    if (call.callee.kind !== "attribute" || blueprint === undefined) continue;
    if (call.callee.name !== "register_blueprint") continue;
    const isIt = evaluator
      .valuesOf(module, blueprint.value, null)
      .some(
        (value) =>
          value.kind === "api" &&
          value.origin?.module === origin.module &&
          value.origin.call === origin.call,
      );
    if (isIt) return textArgument(evaluator, module, call, null, "url_prefix");
  }
  return null;
}

/** An argument by place or name, when its value is one known text. */
function textArgument(
  evaluator: Evaluator,
  module: Module,
  call: Call,
  place: number | null,
  name: string,
): string | null {
  const named = call.arguments.find(
    (argument) => argument.kind === "keyword" && argument.name === name,
  );
  const placed = place === null ? undefined : call.arguments[place];
  const argument =
    named ?? (placed?.kind === "positional" ? placed : undefined);
  if (argument === undefined) return null;
  const [value, more] = evaluator.valuesOf(module, argument.value, null);
  return value?.kind === "literal" && typeof value.value === "string" && !more
    ? value.value
    : null;
}
